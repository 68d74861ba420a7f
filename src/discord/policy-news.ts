import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import { type PolicyTarget, readStoredPolicy } from '../approvals/policy.ts';
import type { PolicySource } from '../approvals/policy-source.ts';
import type { Clock } from '../clock.ts';
import type { AuditEvent } from '../operations/audit.ts';
import type { AuditStore } from '../storage/audit.ts';
import type { OutboxStore } from '../storage/outbox.ts';
import type { Locale, Message } from '../views/message.ts';
import { brokenPolicyNotice, policyChangeNotice } from '../views/policy.ts';
import type { Catalog } from '../vscale/cache.ts';

export interface PolicyNewsOptions {
  source: PolicySource;
  audit: Pick<AuditStore, 'append' | 'findLast'>;
  outbox: Pick<OutboxStore, 'postNotice'>;
  catalog: Pick<Catalog, 'servers'>;
  opsChannelId: string | null;
  /** The language of the operations channel. */
  locale(): Locale;
  clock: Clock;
  log: Logger;
}

/** Beyond this the news does not wait for Vscale, and tells the rules instead of the servers. */
const patienceMs = 10_000;

/** Looks whether the policy is another one than before, and tells the log, the audit and the operations channel. */
export function createPolicyNews(options: PolicyNewsOptions) {
  const { source, audit, outbox, catalog, opsChannelId, locale, clock, log } = options;
  let isStartNoted = false;

  async function note(event: AuditEvent, data: Record<string, unknown>): Promise<void> {
    const nobody = { guildId: null, userId: null, operationId: null, serverId: null };
    await audit.append({ at: clock.now(), event, ...nobody, data });
  }

  async function tell(topic: string, message: Message): Promise<void> {
    if (opsChannelId === null) return;
    await outbox.postNotice({ topic, channelId: opsChannelId, body: JSON.stringify(message) }, clock.now());
  }

  async function readServers(): Promise<PolicyTarget[] | null> {
    const patience = new AbortController();
    const late = clock.sleep(patienceMs, patience.signal).then(
      () => null,
      () => null,
    );
    const read = catalog.servers.get().catch(() => null);
    const servers = await Promise.race([read, late]).finally(() => patience.abort());
    return servers?.map(({ id, name, tags }) => ({ id, name, tags: tags.map((tag) => tag.name) })) ?? null;
  }

  /**
   * The audit keeps each policy that came into force, so the next is compared with it, also after a restart. It is told
   * before it is kept: after a crash in between, the topic keeps it from being told twice.
   */
  async function notePolicy(): Promise<void> {
    const last = await audit.findLast('policy.loaded');
    const before = readStoredPolicy(last?.data.policy);
    const [policy, digest, lines] = [source.current(), source.digest(), source.warnings()];
    if (last?.data.digest === digest && isDeepStrictEqual(before, policy)) return;
    const servers = before === null || opsChannelId === null ? null : await readServers();
    const topic = `policy ${last?.seq ?? 0} ${digest ?? 'default'}`;
    await tell(topic, policyChangeNotice({ before, after: policy, servers, warnings: lines }, locale()));
    await note('policy.loaded', { digest, lines, policy });
  }

  return async (): Promise<void> => {
    if (!isStartNoted) await notePolicy();
    isStartNoted = true;
    const news = source.refresh();
    if (news === null) return;
    if (news.kind === 'loaded') {
      log.info({ warnings: news.warnings }, 'policy loaded');
      return notePolicy();
    }
    log.error({ problems: news.problems }, 'the policy file is broken; the policy before it holds');
    await note('policy.broken', { lines: news.problems });
    await tell(`policy ${clock.now()}`, brokenPolicyNotice(news.problems, locale()));
  };
}
