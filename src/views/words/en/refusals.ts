import type { RefusalWords } from '../shapes.ts';

export const refusals = {
  not_served: () =>
    'This bot works for another Discord server. Whoever runs it can add this one to `DISCORD_GUILD_IDS`.',
  needs_role: ({ access, roleIds }) =>
    `That needs ${roleIds === null ? 'the permission **Manage Server**' : `the role ${roleIds}`}: ${{ read: 'only they may look', change: 'only they may ask for changes', audit: 'only they may read the audit' }[access]}. Ask an administrator for it.`,
  outdated: () => 'This is from an older version of the bot. Run the command again.',
  use_the_list: () => 'That is too long for a form. Choose from the list that opens as you type, or give an id.',

  server_not_found: ({ ref, suggestions }) =>
    `There is no server ${ref}. ${suggestions === null ? '' : `Did you mean ${suggestions}? `}\`/server list\` shows all.`,
  server_ambiguous: ({ ref, ids }) => `Several servers are called ${ref}: ${ids}. Give one of these ids.`,
  server_gone: ({ ref }) => `Server ${ref} has been deleted meanwhile. \`/server list\` shows what is there.`,
  server_busy: ({ name, operationId, link }) =>
    `**${name}** is busy with operation ${operationId}${link === null ? '' : ` ([card](${link}))`}. One change at a time: wait for its end, then ask again.`,
  server_locked: ({ name }) =>
    `**${name}** is locked: Vscale is working on it. Ask again when \`/task list\` no longer names it.`,
  server_blocked: ({ name, reason }) =>
    `**${name}** is blocked${reason === null ? ': the account has run out of money' : `; Vscale says: ${reason}`}. Top up the account at vscale.io, then ask again.`,
  server_not_ready: ({ name }) =>
    `**${name}** is still being created. Ask again when \`/server show\` calls it started or stopped.`,
  server_already: ({ name, status }) =>
    status === 'started'
      ? `**${name}** is running already. \`/server restart\` restarts it.`
      : `**${name}** is stopped already. \`/server start\` starts it.`,
  server_has_plan: ({ name, plan }) => `**${name}** has the plan ${plan} already. Choose a bigger one from the list.`,
  server_has_name: ({ name }) => `**${name}** is its name already. Give another one.`,
  downgrade: ({ name, from, to, bigger }) =>
    `**${name}** cannot go from ${from} down to ${to}: Vscale only moves servers to bigger plans. ${bigger === null ? 'It has the biggest one.' : `Choose ${bigger}.`}`,

  plan_not_found: ({ ref, known }) =>
    `There is no plan ${ref}. ${known === null ? 'Vscale offers none now: try again later.' : `Choose ${known}.`}`,
  image_not_found: ({ ref, suggestions }) =>
    `There is no image ${ref}. ${suggestions === null ? '' : `Did you mean ${suggestions}? `}\`/catalog images\` shows all.`,
  location_not_found: ({ ref, known }) =>
    `There is no location ${ref}. ${known === null ? 'Vscale offers none now: try again later.' : `Choose ${known}.`}`,
  key_not_found: ({ ref, known }) =>
    `There is no SSH key ${ref}. ${known === null ? 'The account has none: add one at vscale.io, or leave `keys` out.' : `Choose ${known}.`}`,
  key_ambiguous: ({ ref, ids }) => `Several SSH keys are called ${ref}: ${ids}. Give one of these ids.`,
  image_needs_other_plan: ({ image, plan, plans }) =>
    `The image ${image} cannot be installed on the plan ${plan}. ${plans === null ? 'Choose another image.' : `It can on ${plans}.`}`,
  plan_not_in_location: ({ plan, location, locations }) =>
    `There is no plan ${plan} in ${location}. ${locations === null ? 'Choose another plan.' : `There is in ${locations}.`}`,
  image_not_in_location: ({ image, location, locations }) =>
    `There is no image ${image} in ${location}. ${locations === null ? 'Choose another image.' : `There is in ${locations}.`}`,
  nowhere_to_create: ({ image, plan }) =>
    `No location offers the image ${image} on the plan ${plan} now. \`/catalog images\` and \`/catalog locations\` show what can be had.`,

  name_empty: () => 'The name is empty. Give one with letters or digits.',
  name_too_long: ({ length, max }) => `The name has ${length} characters, ${max} are the limit. Give a shorter one.`,
  name_characters: ({ characters }) =>
    `A name cannot have ${characters}. Use letters, digits, spaces, dots, hyphens and underscores.`,
  confirm_mismatch: ({ typed, name }) =>
    `Nothing was done: you typed ${typed}, the server is called **${name}**. Run the command again and type the name exactly.`,
  password_length: ({ min, max }) =>
    `Nothing was done: a root password has ${min} to ${max} characters. Run the command again.`,
  password_characters: () =>
    'Nothing was done: a root password has Latin letters, digits and punctuation, no spaces. Run the command again.',

  date_invalid: ({ ref }) => `${ref} is no date. Write it as \`2026-01-31\`.`,
  period_backwards: ({ start, end }) => `The period ends on ${end}, before it starts on ${start}. Swap them.`,
  period_in_future: ({ day, today }) => `${day} is in the future. Today, ${today}, is the last day there is.`,
  period_too_long: ({ days, max }) => `These are ${days} days, ${max} are the limit. Give a shorter period.`,
  period_twice: () => 'Give a `period`, or `start` and `end`, not both.',
  period_needs_start: () => '`end` alone does not say from when. Give `start` too.',
  alert_amount_or_off: () => 'Give an `amount` to be warned below it, or `off` to be warned no more; one of them.',

  reason_required: () => 'This needs a reason, so that the approvers know why. Run the command again with `reason`.',
  password_needs_no_approval: () =>
    'A root password cannot wait for approval, because the bot never stores one. Run the command again without it, and log in with SSH keys, or with the password that Vscale mails to the owner of the account.',
  nobody_can_approve: ({ available, needed, roleIds }) =>
    `Nobody was asked: this needs ${needed} ${needed === 1 ? 'approval' : 'approvals'} from ${roleIds ?? 'members who may Manage Server'}, and besides you ${available === 0 ? 'nobody' : `only ${available}`} could give one. An administrator can give somebody the role, or change the rule in the policy.`,
  request_settled: () => 'This request has been decided already; the card shows how.',
  request_expired: () => 'This request has expired. Ask again if it is still needed.',
  own_request: () => 'You asked for this yourself, so somebody else must decide. You can cancel it.',
  bots_cannot_vote: () => 'Bots cannot vote.',
  not_an_approver: ({ roleIds }) => `Only ${roleIds ?? 'members who may Manage Server'} may decide about this.`,
  already_voted: () => 'You have voted so already, and it counts once.',
  no_vote: () => 'You have no vote on this request.',
  not_the_asker: ({ user }) => `Only ${user}, who asked, can cancel this. An approver can deny it.`,
  may_not_break_glass: ({ roleIds }) =>
    `${roleIds === null ? 'Nobody' : `Only ${roleIds}`} may run this without approval.`,
  not_the_card: ({ link }) =>
    `This is a copy. ${link === null ? '`/operation list` shows where the request is.' : `The request itself is [here](${link}).`}`,

  too_late_to_cancel: () =>
    'It is too late to cancel this: it is at Vscale already, or it has ended. `/operation show` tells which.',
  action_not_found: ({ ref, suggestions }) =>
    `The policy knows no action ${ref}. ${suggestions === null ? 'Choose one from the list that opens as you type.' : `Did you mean ${suggestions}?`}`,
  operation_not_found: ({ ref }) => `There is no operation ${ref} here. \`/operation list\` shows all.`,
  task_not_found: ({ ref }) =>
    `Vscale knows no task ${ref}. It forgets those that ended long ago; \`/task list\` shows what runs now.`,
} satisfies RefusalWords;
