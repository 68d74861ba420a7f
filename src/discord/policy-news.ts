import type { Logger } from 'pino';
import type { PolicySource } from '../approvals/policy-source.ts';
import type { Clock } from '../clock.ts';
import type { AuditEvent } from '../operations/audit.ts';
import type { AuditStore } from '../storage/audit.ts';
import type { OutboxStore } from '../storage/outbox.ts';
import type { Locale } from '../views/message.ts';
import { policyNotice } from '../views/policy.ts';

export interface PolicyNewsOptions {
  source: PolicySource;
  audit: Pick<AuditStore, 'append' | 'findLast'>;
  outbox: Pick<OutboxStore, 'postNotice'>;
  opsChannelId: string | null;
  /** The language of the operations channel. */
  locale(): Locale;
  clock: Clock;
  log: Logger;
}

/** Looks whether the policy is another one than before, and tells the log, the audit and the operations channel. */
export function createPolicyNews({ source, audit, outbox, opsChannelId, locale, clock, log }: PolicyNewsOptions) {
  let isStartNoted = false;

  async function note(event: AuditEvent, data: Record<string, unknown>): Promise<void> {
    const nobody = { guildId: null, userId: null, operationId: null, serverId: null };
    await audit.append({ at: clock.now(), event, ...nobody, data });
  }

  /** The file may have been edited while the bot was down. */
  async function noteStart(): Promise<void> {
    const last = await audit.findLast('policy.loaded');
    const digest = source.digest();
    if (last?.data.digest !== digest) await note('policy.loaded', { digest, lines: source.warnings() });
    isStartNoted = true;
  }

  return async (): Promise<void> => {
    if (!isStartNoted) await noteStart();
    const news = source.refresh();
    if (news === null) return;
    const lines = news.kind === 'broken' ? news.problems : news.warnings;
    if (news.kind === 'broken') {
      log.error({ problems: news.problems }, 'the policy file is broken; the policy before it holds');
      await note('policy.broken', { lines });
    } else {
      log.info({ warnings: news.warnings }, 'policy loaded');
      await note('policy.loaded', { digest: source.digest(), lines });
    }
    if (opsChannelId === null || (news.kind === 'loaded' && lines.length === 0)) return;
    const now = clock.now();
    const body = JSON.stringify(policyNotice(news.kind, lines, locale()));
    await outbox.postNotice({ topic: `policy ${now}`, channelId: opsChannelId, body }, now);
  };
}
