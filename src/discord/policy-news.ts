import type { Logger } from 'pino';
import type { PolicySource } from '../approvals/policy-source.ts';
import type { Clock } from '../clock.ts';
import type { AuditStore } from '../storage/audit.ts';
import type { OutboxStore } from '../storage/outbox.ts';
import type { Locale } from '../views/message.ts';
import { policyNotice } from '../views/policy.ts';

export interface PolicyNewsOptions {
  source: PolicySource;
  audit: AuditStore;
  outbox: OutboxStore;
  opsChannelId: string | null;
  /** The language of the operations channel. */
  locale(): Locale;
  clock: Clock;
  log: Logger;
}

/** Looks whether the policy's file was edited, and tells the log, the audit and the operations channel. */
export function createPolicyNews({ source, audit, outbox, opsChannelId, locale, clock, log }: PolicyNewsOptions) {
  return async (): Promise<void> => {
    const news = source.refresh();
    if (news === null) return;
    const now = clock.now();
    const lines = news.kind === 'broken' ? news.problems : news.warnings;
    if (news.kind === 'broken')
      log.error({ problems: news.problems }, 'the policy file is broken; the policy before it holds');
    else log.info({ warnings: news.warnings }, 'policy loaded');
    const nobody = { guildId: null, userId: null, operationId: null, serverId: null };
    await audit.append({ at: now, event: `policy.${news.kind}`, ...nobody, data: { lines } });
    if (opsChannelId === null || (news.kind === 'loaded' && lines.length === 0)) return;
    const body = JSON.stringify(policyNotice(news.kind, lines, locale()));
    await outbox.postNotice({ topic: `policy ${now}`, channelId: opsChannelId, body }, now);
  };
}
