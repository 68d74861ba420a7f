import { pluralEn } from '../plural.ts';

export const policy = {
  broken: '⚠️ The policy file has been edited and cannot be used. The policy from before the edit still holds:',
  changed: '📜 The policy has changed:',
  firstInForce: '📜 This policy is in force:',
  /** Instead of what changed. */
  sameTerms: 'What needs approval, and who may approve, is as before.',

  title: 'Policy',
  /** Instead of rules. */
  noRules: 'Nothing needs approval.',
  defaultRules: 'Without rules of your own this holds',
  firstWins: 'The first rule that fits decides; what none fits runs at once',
  onServers: ({ servers }: { servers: string }) => `on ${servers}`,
  withTags: ({ tags }: { tags: string }) => `tagged ${tags}`,
  approvals: ({ count, who }: { count: number; who: string }) =>
    `${pluralEn(count, 'approval', 'approvals')} from ${who}`,
  noApproval: 'no approval needed, runs at once',
  denials: ({ count }: { count: number }) => `${pluralEn(count, 'denial', 'denials')} to end it`,
  reasonRequired: 'a reason is required',
  open: ({ time }: { time: string }) => `open for ${time}`,
  roles: 'Roles',
  viewer: ({ who }: { who: string }) => `Look: ${who}`,
  operator: ({ who }: { who: string }) => `Ask for changes: ${who}`,
  approver: ({ who }: { who: string }) => `Approve: ${who}`,
  warnings: '⚠️ Warnings',
  noRulesWarning: 'Every operation runs at once. For the default rules write `rules: default`.',
  shadowed: ({ rule, by }: { rule: number; by: number }) =>
    `Rule ${rule} never applies, because rule ${by} matches first. Move it up, or delete it.`,
  escapable: ({ rule, action }: { rule: number; action: string }) =>
    `A server can leave the reach of rule ${rule}, because ${action} needs no approval. Add ${action} to its actions.`,
  writablePolicy: ({ file }: { file: string }) =>
    `Every user of the bot's machine may change ${file}. Take that right away: \`chmod o-w\`.`,
  readableSecret: ({ file }: { file: string }) =>
    `Every user of the bot's machine may read the tokens in ${file}. Take that right away: \`chmod o-rwx\`.`,
  emergency: 'In an emergency',
  breakGlass: ({ who }: { who: string }) => `Without approval, with a reason that everybody reads: ${who}`,

  runsAtOnce: 'No approval is needed: it runs at once.',
  fits: ({ rule }: { rule: number | null }) => (rule === null ? 'What holds without rules:' : `Rule ${rule} decides:`),
  available: ({ count }: { count: number }) =>
    count === 0
      ? 'Besides you nobody could approve.'
      : `Besides you ${pluralEn(count, 'member', 'members')} could approve.`,
  availableUnknown: 'How many members could approve is not known: Discord does not tell this bot.',
  tooFew: '⚠️ That is not enough: your request would be refused.',
  dependsOnServer: 'Some rules are for certain servers: name one in `server` to see whether such a rule decides.',
  onlyName: 'No server is known by this name now, so ids and tags were not compared.',
};
