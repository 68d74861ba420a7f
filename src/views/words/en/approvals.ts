import type { VoidReason } from '../../../operations/approval.ts';
import type { FingerprintField } from '../../../operations/fingerprint.ts';
import { pluralEn } from '../plural.ts';

const people = (count: number) => pluralEn(count, 'person', 'people');

export const approvals = {
  /** Labels of buttons. */
  approve: 'Approve',
  deny: 'Deny',
  cancel: 'Cancel',
  askAgain: 'Ask again',
  runNow: 'Run now',
  withdraw: 'Withdraw my vote',

  needed: ({ given, needed, who }: { given: number; needed: number; who: string }) =>
    `Approvals: ${given} of ${needed} · from ${who}`,
  /** While Vscale or Discord does not answer. */
  enough: 'That is enough. It runs as soon as Vscale and Discord answer.',
  denials: ({ given, needed }: { given: number; needed: number }) => `Denials: ${given} of ${needed}`,
  manageServer: 'members who may Manage Server',
  channelUnchecked: 'The bot cannot tell who sees this channel. Check that an approver does.',
  expires: ({ at }: { at: string }) => `Expires ${at}`,
  approvedBy: ({ user }: { user: string }) => `👍 ${user}`,
  deniedBy: ({ user, reason }: { user: string; reason: string | null }) =>
    `👎 ${user}${reason === null ? '' : `: ${reason}`}`,
  /** Of a vote that does not count any more; `vote` is struck through. */
  voidVote: {
    left: ({ vote }: { vote: string }) => `${vote} does not count: has left this Discord server`,
    not_allowed: ({ vote }: { vote: string }) => `${vote} does not count: may no longer decide`,
  } satisfies Record<VoidReason, (facts: { vote: string }) => string>,
  voidVotes: 'The votes no longer count.',
  settled: {
    denied: ({ user, reason }: { user: string; reason: string | null }) =>
      `Denied by ${user}${reason === null ? '' : `: ${reason}`}`,
    cancelled: ({ user }: { user: string }) => `Cancelled by ${user}`,
    expired: 'Nobody decided in time. Ask again if it is still needed.',
    stale: 'The server has changed since this was asked, so nothing was run:',
  },
  brokenGlass: ({ user, reason }: { user: string; reason: string }) => `🚨 Run without approval by ${user}: ${reason}`,
  changed: ({ field, before, after }: { field: string; before: string; after: string }) =>
    `${field}: ${before} → ${after}`,
  gone: 'The server is gone.',
  fields: {
    name: 'Name',
    status: 'Status',
    plan: 'Plan',
    address: 'Address',
    privateAddress: 'Private address',
    tags: 'Tags',
    locked: 'Locked',
    tasks: 'Running tasks',
  } satisfies Record<FingerprintField, string>,
  yes: 'yes',
  no: 'no',
  none: 'none',
  monthlyCost: ({ from, to, more }: { from: string; to: string; more: string }) =>
    `Cost a month: ${from} → ${to} (${more} more)`,

  /** Messages of their own, with the approvers mentioned before them. */
  summons: ({ user, title }: { user: string; title: string }) =>
    `${user} asks: **${title}**. Approve or deny it on the card.`,
  reminder: ({ title, at }: { title: string; at: string }) =>
    `**${title}** still waits for approval and expires ${at}.`,
  alarm: ({ user, title, reason }: { user: string; title: string; reason: string }) =>
    `🚨 ${user} runs **${title}** without approval. Reason: ${reason}`,

  /** What the presser is told, privately. */
  answer: {
    counted: ({ more }: { more: number }) =>
      `👍 Your approval counts. ${people(more)} more ${more === 1 ? 'is' : 'are'} needed.`,
    quorum: '✅ Your vote was the last one needed. The bot checks the request once more; the card shows the outcome.',
    approved: '✅ Approved. The operation is on its way.',
    vscale_silent:
      '⏳ Your approval counts and was the last one needed, but Vscale does not answer. The bot tries again by itself until the request expires.',
    discord_silent:
      '⏳ Your vote counts and was the last one needed, but Discord does not say whether the asker and the voters still may. The bot tries again by itself until the request expires.',
    undecided: '🗳️ Not decided yet: an earlier vote no longer counts. The card shows which, and how many are needed.',
    asker_gone: '🕓 Nothing was run: whoever asked has left or may no longer ask. The card says which.',
    cannot_look:
      '⏳ Nothing was run: Vscale or Discord does not answer, so the bot cannot check the request. Press **Run now** again.',
    stale: '🕓 The server has changed since this was asked, so nothing was run. The card shows what changed.',
    denied: '🚫 Denied. Whoever asked is told.',
    denial_counted: ({ more }: { more: number }) =>
      `👎 Your denial counts. ${people(more)} more would end the request.`,
    withdrawn: '↩️ Your vote is withdrawn.',
    cancelled: '✖️ Cancelled.',
    broke_glass: '🚨 The operation runs now. The approvers are told.',
  },

  denyForm: { title: 'Deny the request', reason: 'Why? Everybody in the channel will read it' },
  runNowForm: { title: 'Run without approval', reason: 'Why can it not wait? Everybody will read it' },
  reasonForm: { title: 'A reason is required', reason: 'Why? Everybody in the channel will read it' },
};
