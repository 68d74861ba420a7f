import type { OperationKind } from '../../../operations/operation.ts';
import type { OperationState, StateGroup } from '../../../operations/state.ts';
import { pluralEn } from '../plural.ts';
import type { OutcomeWords } from '../shapes.ts';

interface Target {
  name: string;
  /** The plan or the name that it gets. */
  to: string;
}

const gone = 'The server is not there. `/server list` shows what is.';
const quote = (says: string | null) => (says === null ? '' : ` Vscale says: ${says}.`);

export const operations = {
  title: {
    'server.create': ({ name }) => `Create ${name}`,
    'server.start': ({ name }) => `Start ${name}`,
    'server.stop': ({ name }) => `Stop ${name}`,
    'server.restart': ({ name }) => `Restart ${name}`,
    'server.upgrade': ({ name, to }) => `Upgrade ${name} to ${to}`,
    'server.rebuild': ({ name }) => `Rebuild ${name}`,
    'server.rename': ({ name, to }) => `Rename ${name} to ${to}`,
    'server.delete': ({ name }) => `Delete ${name}`,
    'server.restore': ({ name, to }) => `Restore ${name} from ${to}`,
    'server.backup': ({ name, to }) => `Back up ${name} as ${to}`,
    'server.tag': ({ name, to }) => `Tag ${name}: ${to}`,
    'backup.delete': ({ name }) => `Delete backup ${name}`,
    'backup.relocate': ({ name, to }) => `Move backup ${name} to ${to}`,
    'key.add': ({ name }) => `Add SSH key ${name}`,
    'key.remove': ({ name }) => `Remove SSH key ${name}`,
    'key.attach': ({ name, to }) => `Put SSH keys on ${name}: ${to}`,
    'billing.alert': ({ to }) => `Balance alert: ${to}`,
    'ticket.open': ({ name }) => `Open ticket: ${name}`,
    'ticket.reply': ({ name }) => `Reply to ticket: ${name}`,
    'ticket.close': ({ name }) => `Close ticket: ${name}`,
    'domain.add': ({ name }) => `Add domain ${name}`,
    'domain.remove': ({ name }) => `Remove domain ${name}`,
    'domain.tag': ({ name, to }) => `Tag ${name}: ${to}`,
    'record.add': ({ name, to }) => `Add to ${name}: ${to}`,
    'record.edit': ({ name, to }) => `Change in ${name}: ${to}`,
    'record.remove': ({ name }) => `Remove the record ${name}`,
    'ptr.set': ({ name, to }) => `Set the name of ${name}: ${to}`,
    'ptr.remove': ({ name }) => `Remove the name of ${name}`,
  } satisfies Record<OperationKind, (target: Target) => string>,

  state: {
    awaiting_approval: 'Waiting for approval',
    approved: 'Waiting its turn',
    submitting: 'Sending to Vscale',
    uncertain: 'No clear answer from Vscale',
    running: 'Running',
    succeeded: 'Done',
    failed: 'Failed',
    rejected: 'Refused',
    not_applied: 'No change found',
    unknown: 'Unknown',
    denied: 'Denied',
    expired: 'Expired',
    cancelled: 'Cancelled',
    stale: 'Out of date',
  } satisfies Record<OperationState, string>,

  outcome: {
    task_failed: ({ says, isGone }) =>
      `The task failed at Vscale.${quote(says)} ${isGone ? gone : 'Look at `/server show`, then ask again.'}`,
    unexpected_state: ({ status, plan }) =>
      `The task is over, but the server is ${status} on the plan ${plan}. Look at \`/server log\`, then ask again.`,
    server_gone: () => gone,
    not_applied: () =>
      'Vscale gave no clear answer, and nothing there shows the change. Look there before you ask again.',
    overdue: ({ look, waited }) =>
      `Vscale has not shown for ${waited} how this ended, so the bot waits no longer. See ${look} before you ask again.`,
    not_sent: ({ waited }) =>
      `It waited ${waited} for its turn and was not sent to Vscale. Nothing changed: ask again.`,
    password_lost: () =>
      'The bot was restarted before it sent the root password, which it never stores. Nothing changed: ask again.',
    asker_left: ({ user }) =>
      `Nothing was run: ${user}, who asked, has left this Discord server. If it is still needed, ask again.`,
    asker_not_allowed: ({ user }) =>
      `Nothing was run: ${user}, who asked, may no longer ask for changes. If it is still needed, ask again.`,
    approvals_void: () =>
      'Nothing was run: it had to wait, and too few of its approvals still hold. If it is still needed, ask again.',
    rule_needs_approvals: () =>
      'Nothing was run: it had to wait, and the policy now needs more approvals than it has. Ask again.',
    rule_needs_reason: () =>
      'Nothing was run: it had to wait, and the policy now needs a reason. Ask again and give one.',
    cancelled_by: ({ user }) => `Cancelled by ${user}`,
  } satisfies OutcomeWords,

  /** In the place of the state of what this version cannot read. */
  unreadableState: 'Unreadable',
  unreadable: ({ kind }: { kind: string }) =>
    `This version of the bot does not know the operation ${kind}, or something in it, and leaves it alone. Run the version that stored it, or a newer one.`,
  /** A creation failed, and its server is there all the same. */
  leftBehind: ({ says, name, id, status }: { says: string | null; name: string; id: string; status: string }) =>
    `The task failed at Vscale.${quote(says)} It left the server **${name}** behind (id ${id}, ${status}), which may cost money. Remove it with \`/server delete\` before you ask again.`,
  /** On the card of a creation. */
  namesakes: ({ name, ids }: { name: string; ids: string }) =>
    `⚠️ A server named **${name}** exists already (id ${ids}); this makes another one.`,
  /** What to look at after a change that leaves all as it was before, so that nobody asks for it twice unaware. */
  unknown: {
    'server.create':
      'Vscale gave no clear answer. A new server is there that may be this one, or somebody else’s. See `/server list` before you ask again.',
    'server.restart':
      'Vscale gave no clear answer, and after a restart a server looks as before, so nobody knows whether it happened. Before you ask again, look at `/server log` and run `uptime` on the server.',
    'server.rebuild':
      'Vscale gave no clear answer, and from outside a rebuilt server looks as before, so nobody knows whether it happened. Before you ask again, log in and see whether the data is still there.',
    'server.restore':
      'Vscale gave no clear answer, and from outside a restored server looks as before, so nobody knows whether it happened. Before you ask again, log in and see which data is there.',
  } satisfies Partial<Record<OperationKind, string>>,

  /** While Vscale's limit of creations a minute is used up. */
  waitsForPlace: ({ at }: { at: string }) =>
    `Vscale takes 12 new servers and backups a minute: this one is sent ${at}.`,
  uncertain: 'The bot is reading what happened there; nothing is sent twice.',
  losesData: 'All data on the server is lost.',
  wholeText: '`/operation show` gives the whole text as a file.',
  askedBy: ({ user, at }: { user: string; at: string }) => `Asked by ${user} ${at}`,
  reason: ({ reason }: { reason: string }) => `Reason: ${reason}`,
  footer: ({ id }: { id: string }) => `Operation ${id}`,
  footerWithTask: ({ id, task }: { id: string; task: string }) => `Operation ${id} · task ${task}`,
  card: ({ link }: { link: string }) => `[card](${link})`,

  address: ({ address }: { address: string }) => `Address: ${address}`,
  noAddress: 'It has no address yet: see `/server show`.',
  logIn: ({ command }: { command: string }) => `Log in: ${command}`,
  passwordTyped: 'The root password is the one that was typed.',
  passwordMailed: 'Vscale mails the root password to the owner of the account.',
  planChange: ({ from, to }: { from: string; to: string }) => `Plan: ${from} → ${to}`,
  nameChange: ({ from, to }: { from: string; to: string }) => `Name: ${from} → ${to}`,
  nowStatus: ({ status }: { status: string }) => `Now: ${status}`,

  /** Several operations that ended together. */
  endedTogether: ({ count, done }: { count: number; done: number }) =>
    `${pluralEn(count, 'operation', 'operations')} ended, ${done} succeeded:`,
  listTitle: ({ count }: { count: number }) => pluralEn(count, 'operation', 'operations'),
  /** As what the list can be narrowed down to. */
  groups: {
    waiting: 'waiting for approval',
    running: 'under way',
    ended: 'ended',
    succeeded: 'done',
    failed: 'failed',
    dropped: 'denied, expired, cancelled, out of date',
  } satisfies Partial<Record<StateGroup, string>>,
  listNothingFits: 'No operation here fits. Leave a filter out.',
  cancelled: ({ title }: { title: string }) => `✖️ **${title}** is cancelled.`,
  listEmpty: 'Nothing was asked here yet. `/help` shows what you can do.',
};
