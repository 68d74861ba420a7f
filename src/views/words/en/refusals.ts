import { pluralEn } from '../plural.ts';
import type { RefusalWords } from '../shapes.ts';
import { domains } from './domains.ts';
import { vscaleErrors } from './errors.ts';

const gigabytes = (size: number) =>
  new Intl.NumberFormat('en', { style: 'unit', unit: 'gigabyte', maximumFractionDigits: 1 }).format(size);

export const refusals = {
  not_served: () =>
    'This bot works for another Discord server. Whoever runs it can add this one to `DISCORD_GUILD_IDS`.',
  needs_role: ({ access, roleIds }) =>
    `Only ${roleIds ?? 'members who may Manage Server'} may ${{ read: 'look', change: 'ask for changes', audit: 'read the audit', cancel: 'cancel operations' }[access]}. Ask an administrator for the ${roleIds === null ? 'permission' : 'role'}.`,
  token_read_only: () => vscaleErrors.read_only({ says: null, wait: null }),
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
    reason === null
      ? `**${name}** is blocked: the account has run out of money. Top it up at vscale.io, then ask again.`
      : `**${name}** is blocked; Vscale says: ${reason}. Ask its support: \`/ticket open\`.`,
  server_not_ready: ({ name }) =>
    `**${name}** is still being created. Ask again when \`/server show\` calls it started or stopped.`,
  server_already: ({ name, status }) =>
    status === 'started'
      ? `**${name}** is running already. \`/server restart\` restarts it.`
      : `**${name}** is stopped already. \`/server start\` starts it.`,
  server_has_plan: ({ name, plan, bigger }) =>
    `**${name}** has the plan ${plan} already. ${bigger === null ? 'There is no bigger one.' : `Choose ${bigger}.`}`,
  server_has_no_log: ({ name }) =>
    `Vscale shows no history of **${name}**. \`/operation list\` shows what was done from here.`,
  server_has_name: ({ name }) => `**${name}** is its name already. Give another one.`,
  downgrade: ({ name, from, to, bigger }) =>
    `**${name}** cannot go from ${from} down to ${to}: Vscale only moves servers to bigger plans. ${bigger === null ? 'There is no bigger one.' : `Choose ${bigger}.`}`,

  plan_not_found: ({ ref, known }) =>
    `There is no plan ${ref}. ${known === null ? 'Vscale offers none now: try again later.' : `Choose ${known}.`}`,
  image_not_found: ({ ref, suggestions }) =>
    `There is no image ${ref}. ${suggestions === null ? '' : `Did you mean ${suggestions}? `}\`/catalog images\` shows all.`,
  location_not_found: ({ ref, known }) =>
    `There is no location ${ref}. ${known === null ? 'Vscale offers none now: try again later.' : `Choose ${known}.`}`,
  key_not_found: ({ ref, known }) =>
    `There is no SSH key ${ref}. ${known === null ? 'The account has none: `/key add` adds one.' : `Choose ${known}.`}`,
  key_exists: ({ name, id }) => `The account has this key already: **${name}**, id ${id}.`,
  key_invalid: () =>
    'Nothing was added: that is no public key. Paste the one line of the `.pub` file; it begins with `ssh-ed25519`, `ecdsa-sha2-…` or `ssh-rsa` (2048 bits at least).',
  key_private: () =>
    '**That was a private key.** The bot has thrown it away: it is stored nowhere and was not sent to Vscale. But it has left your computer, so do not trust it any more: make a new pair (`ssh-keygen -t ed25519`), replace the old key on every server that has it, and add the line of the new `.pub` file here.',
  keys_none: () => 'No SSH key is named. Choose from the list that opens as you type; `/key list` shows all.',
  server_has_keys: ({ name, keys }) => `**${name}** has ${keys} already.`,
  server_has_tag: ({ name, tag }) => `**${name}** has the tag ${tag} already.`,
  server_lacks_tag: ({ name, tag, known }) =>
    `**${name}** has no tag ${tag}. ${known === null ? 'It has none.' : `It has ${known}.`}`,

  backup_not_found: ({ ref, suggestions }) =>
    `There is no backup ${ref}. ${suggestions === null ? '' : `Did you mean ${suggestions}? `}\`/backup list\` shows all.`,
  backup_ambiguous: ({ ref, ids }) => `Several backups are called ${ref}: ${ids}. Give one of these ids.`,
  backup_gone: ({ ref }) => `The backup ${ref} has been deleted. \`/backup list\` shows what is there.`,
  backup_not_ready: ({ name }) =>
    `The backup **${name}** is still being made. Ask again when \`/backup show\` calls it ready.`,
  backup_locked: ({ name }) =>
    `The backup **${name}** is locked: Vscale is moving or deleting it. Ask again when \`/backup show\` no longer says so.`,
  backup_elsewhere: ({ name, location, wanted }) =>
    `The backup **${name}** is in ${location}, so it cannot be used in ${wanted}. \`/backup relocate\` moves it there.`,
  backup_already_there: ({ name, location }) => `The backup **${name}** is in ${location} already.`,
  backup_needs_bigger_plan: ({ name, sizeGb, plan, diskGb, plans }) =>
    `The backup **${name}** takes ${gigabytes(sizeGb)}, the plan ${plan} has room for ${gigabytes(diskGb)}. ${plans === null ? 'No plan there has more.' : `Choose ${plans}.`}`,
  backup_bigger_than_server: ({ name, sizeGb, server, diskGb }) =>
    `The backup **${name}** takes ${gigabytes(sizeGb)}, the disk of ${server} only ${gigabytes(diskGb)}. Move the server to a bigger plan first: \`/server upgrade\`.`,
  confirm_backup: ({ typed, name }) =>
    `Nothing was done: you typed ${typed}, the backup is called **${name}**. Run the command again and type the name exactly.`,

  key_ambiguous: ({ ref, ids }) => `Several SSH keys are called ${ref}: ${ids}. Give one of these ids.`,
  image_needs_other_plan: ({ image, plan, location, plans }) =>
    `The image ${image} cannot be installed on the plan ${plan}${location === null ? '' : ` in ${location}`}. ${plans === null ? 'Choose another image.' : `It can on ${plans}.`}`,
  plan_not_in_location: ({ plan, location, locations }) =>
    `There is no plan ${plan} in ${location}. ${locations === null ? 'Choose another plan.' : `It can be had in ${locations}.`}`,
  image_not_in_location: ({ image, location, locations }) =>
    `There is no image ${image} in ${location}. ${locations === null ? 'Choose another image.' : `It can be had in ${locations}.`}`,
  nowhere_to_create: ({ image, plan }) =>
    `No location offers the image ${image} on the plan ${plan} now. \`/catalog images\` and \`/catalog locations\` show what can be had.`,

  name_empty: () => 'A name needs at least one letter or digit. Give another one.',
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
  channel_not_found: () =>
    'Nothing was changed: this Discord server has no such channel that both you and the bot can see. Choose one from the list.',
  alert_amount_or_off: () => 'Give an `amount` to be warned below it, or `off` to be warned no more; one of them.',

  domain_not_found: ({ ref, suggestions }) =>
    `There is no domain ${ref}. ${suggestions === null ? '' : `Did you mean ${suggestions}? `}\`/domain list\` shows all.`,
  domain_name_bad: ({ ref }) =>
    `${ref} is no domain name. Write it as \`example.org\`; letters of any alphabet will do.`,
  domain_exists: ({ domain }) => `${domain} is there already. \`/domain records\` shows what it has.`,
  confirm_domain: ({ typed, domain }) =>
    `Nothing was done: you typed ${typed}, the domain is ${domain}. Run the command again and type the name exactly.`,
  zone_line: ({ line, text, problem }) =>
    `Nothing was done. Line ${line} of the zone, ${text}: ${domains.zoneProblems[problem]}`,
  zone_empty: () =>
    'Nothing was done: the zone has no records besides those that every domain gets. Add it without a zone.',
  domain_tag_on: ({ domain, tag }) => `${domain} has the tag ${tag} already.`,
  domain_tag_off: ({ domain, tag, known }) =>
    `${domain} has no tag ${tag}. ${known === null ? 'It has none.' : `It has ${known}.`}`,

  record_not_found: ({ ref, domain }) =>
    `${domain} has no record ${ref}. Choose one from the list, or give its id: \`/domain records\` shows them.`,
  record_type_unknown: ({ type }) => `This bot cannot write records of the type ${type}. Change it in Vscale's panel.`,
  record_needs: ({ type, fields }) =>
    `A record of the type ${type} needs ${fields ?? 'more'}. Run the command again with that.`,
  record_has_no: ({ type, fields, needed }) =>
    `A record of the type ${type} has no ${fields ?? 'more'}. It takes only ${needed ?? 'nothing'}: leave the rest out.`,
  record_name_bad: ({ ref }) =>
    `${ref} is no name for a record. Write it as \`www\`, as \`www.example.org\`, or \`@\` for the domain itself.`,
  record_name_outside: ({ ref, domain }) =>
    `${ref} is not in ${domain}. Without the dot at its end, a name stands below the domain.`,
  record_exists: ({ type, record }) => `There is such a record already: ${type} ${record} says the same.`,
  record_unchanged: () => 'That is what the record says already. Give at least one option that changes it.',
  cname_conflict: ({ record, types }) =>
    `${record} has ${types ?? 'records'} already, and a CNAME cannot stand beside any other record of the same name. Give another name, or remove them first.`,
  soa_exists: () => 'Every domain has exactly one SOA record. Change it with `/domain record-edit`.',
  soa_needed: () => 'Every domain needs its SOA record. Change it with `/domain record-edit`.',
  not_ipv4: ({ content }) =>
    `${content} is no IPv4 address. Write it as \`192.0.2.1\`; an IPv6 address needs the type AAAA.`,
  not_ipv6: ({ content }) =>
    `${content} is no IPv6 address. Write it as \`2001:db8::1\`; an IPv4 address needs the type A.`,
  not_an_address: ({ content }) =>
    `${content} is no IP address. Choose one from the list, or write it as \`192.0.2.1\`.`,
  host_bad: ({ host }) =>
    `${host} is no name of a host. Write it as \`mail.example.org\`, or \`mail\` for one in this domain; an address cannot stand here.`,
  email_bad: ({ email }) => `${email} is no e-mail address. Write it as \`dns@example.org\`.`,
  number_range: ({ field, value, min, max }) => `${field} cannot be ${value}: it is from ${min} to ${max}.`,
  ptr_not_found: ({ ref }) => `No name is set for ${ref}. \`/domain ptr-list\` shows all.`,
  ptr_has_name: ({ address, host }) => `${address} has the name ${host} already.`,

  tickets_gone: () => 'Vscale takes no tickets over its API any more. Write to support in its panel, at vscale.io.',
  ticket_not_found: ({ ref }) => `There is no ticket ${ref}. \`/ticket list\` shows all.`,
  ticket_unknown_here: () => 'No ticket belongs to this channel. Choose one in the option `ticket`.',
  ticket_several_here: ({ ids }) =>
    `Several tickets belong to this channel: ${ids ?? ''}. Choose one in the option \`ticket\`.`,
  ticket_closed: ({ name }) => `The ticket **${name}** is closed. \`/ticket open\` opens a new one.`,
  ticket_header_empty: () => 'Nothing was sent: the subject is empty. Say in a few words what it is about.',
  ticket_text_empty: () => 'Nothing was sent: the text is empty. Say what support should know.',
  ticket_header_long: ({ length, max }) =>
    `Nothing was sent: the subject has ${length} characters, ${max} are the limit. Make it shorter.`,
  ticket_text_long: ({ length, max }) =>
    `Nothing was sent: the text has ${length} characters, ${max} are the limit. Send it in several parts.`,

  reason_required: () =>
    'Nothing was done: this needs a reason. Do it again and say why; commands have the option `reason` for it.',
  password_needs_no_approval: () =>
    'A root password cannot wait for approval, because the bot never stores one. Run the command again without it, and log in with SSH keys, or with the password that Vscale mails to the owner of the account.',
  nobody_can_approve({ available, elsewhere, needed, roleIds }) {
    const who = roleIds ?? 'members who may Manage Server';
    const needs = `Nobody was asked: this needs ${pluralEn(needed, 'approval', 'approvals')} from ${who}`;
    if (elsewhere === 0) {
      return `${needs}, and besides you ${available === 0 ? 'nobody' : `only ${available}`} could give one. An administrator can give somebody the role, or change the rule in the policy.`;
    }
    const others = pluralEn(available + elsewhere, 'member', 'members');
    return `${needs}. Besides you ${others} could give one, but ${available === 0 ? 'none' : `only ${available}`} of them can see this channel. Ask in a channel that they can see.`;
  },
  request_settled: () => 'This request has been decided already; the card shows how.',
  request_expired: () => 'This request has expired. Ask again if it is still needed.',
  own_request: () => 'You asked for this yourself, so somebody else must decide. You can cancel it.',
  bots_cannot_vote: () => 'Bots cannot vote.',
  not_an_approver: ({ roleIds }) => `Only ${roleIds ?? 'members who may Manage Server'} may decide about this.`,
  already_voted: () => 'You have already voted that way, and it counts once.',
  no_vote: () => 'You have no vote on this request.',
  may_not_cancel: ({ user, roleIds }) =>
    `Only ${user}, who asked,${roleIds === null ? '' : ` ${roleIds},`} and members who may Manage Server can cancel this.`,
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
