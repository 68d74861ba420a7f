import { onTestFinished } from 'vitest';
import { mayUse, missingRoles } from '../../src/approvals/access.ts';
import type { Policy } from '../../src/approvals/policy.ts';
import { createRequests } from '../../src/approvals/requests.ts';
import type { Caller, Choice, Subcommand } from '../../src/discord/command.ts';
import { createOptions } from '../../src/discord/options.ts';
import type { Services } from '../../src/discord/services.ts';
import { createLogger, createRedact } from '../../src/log.ts';
import { Refusal } from '../../src/refusal.ts';
import { createManualClock } from '../../src/sandbox/manual-clock.ts';
import { startVscale, type VscaleSandboxOptions } from '../../src/sandbox/vscale/server.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { errorMessage } from '../../src/views/errors.ts';
import { createCatalog } from '../../src/vscale/cache.ts';
import { createVscale } from '../../src/vscale/client.ts';
import { render } from '../support/render.ts';

export const caller: Caller = {
  userId: '1001',
  guildId: '2001',
  channelId: '3001',
  interactionId: '4001',
  roleIds: [],
  canManageServer: true,
  locale: 'en',
  guildLocale: 'en',
};

/** Nobody needs to approve anything. */
const noRules: Policy = { rules: [] };

interface DeskOptions extends VscaleSandboxOptions {
  /** `full`, `read-only`, or one that is wrong. */
  token?: string;
  policy?: Policy;
}

type Values = Record<string, string | number | boolean>;

interface Asked {
  /** What was typed into the form. */
  fields?: Record<string, string>;
  caller?: Partial<Caller>;
}

/**
 * Commands over the real client, the simulator on a manual clock, and an empty database; all of it ends with the test.
 * Names of options and fields are as Discord sends them.
 */
export async function openDesk({ token = 'full', policy = noRules, ...options }: DeskOptions = {}) {
  const clock = createManualClock();
  const simulator = await startVscale({ clock, ...options });
  const tokens = new Map([
    ['full', simulator.fullToken],
    ['read-only', simulator.readOnlyToken],
  ]);
  const vscale = createVscale({ token: tokens.get(token) ?? token, baseUrl: simulator.url, retries: 0 });
  const storage = await openStorage('sqlite::memory:', clock.now());
  onTestFinished(async () => {
    vscale.close();
    await Promise.all([simulator.close(), storage.close()]);
  });
  const passwords = new Map<string, string>();
  const requests = createRequests({
    vscale,
    operations: storage.operations,
    policy: () => policy,
    countApprovers: async () => null,
    readPeople: async () => null,
    passwords,
    clock,
    log: createLogger({ level: 'error', redact: createRedact([]), write: () => {} }),
    onStep: () => {},
    onApproved: () => {},
  });
  const services: Services = {
    vscale,
    catalog: createCatalog(vscale, clock),
    operations: {
      ask: requests.ask,
      find: storage.operations.find,
      findUnreadable: storage.operations.findUnreadable,
      list: storage.operations.list,
      expectedMs: storage.operations.expectedMs,
    },
    requests,
    audit: storage.audit,
    tickets: storage.tickets,
    clock,
    policy: () => policy,
    requireChannel: async () => {},
    exposedFiles: () => [],
    mayUse: (access, who) => mayUse(policy, access, who),
    requireAccess: (access, who) => {
      if (!mayUse(policy, access, who)) throw new Refusal('needs_role', missingRoles(policy, access));
    },
  };
  let asked = 0;

  async function run<Args>(subcommand: Subcommand<Args>, values: Values = {}, { fields, caller: who }: Asked = {}) {
    asked += 1;
    await clock.advance(1);
    const args = subcommand.read(createOptions(toText(values), fields));
    return subcommand.run(args, { ...caller, interactionId: `4${asked}`, ...who }, services);
  }

  return {
    simulator,
    storage,
    services,
    clock,
    passwords,
    run,

    /** What is seen of it: the message, or the refusal in words. */
    async see<Args>(subcommand: Subcommand<Args>, values: Values = {}, how: Asked = {}): Promise<string> {
      const locale = how.caller?.locale ?? caller.locale;
      const message = await run(subcommand, values, how).catch((error: unknown) => errorMessage(error, locale, 'ref'));
      return render(message).replace(/(Operation|Операция) [a-z0-9]{8}/, '$1 ********');
    },

    complete(subcommand: Subcommand, option: string, values: Values, who: Partial<Caller> = {}): Promise<Choice[]> {
      const complete = subcommand.autocomplete?.[option];
      if (complete === undefined) throw new Error(`${option} is not completed`);
      return complete(String(values[option] ?? ''), createOptions(toText(values)), { ...caller, ...who }, services);
    },

    /** All operations that were asked, the oldest first. */
    async records() {
      const { records } = await storage.operations.list({ guildId: caller.guildId, limit: 100, offset: 0 });
      return records.reverse();
    },
  };
}

function toText(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
