import { describe, expect, it } from 'vitest';
import { Refusal, type RefusalCode, type RefusalFacts, type ZoneProblem } from '../../src/refusal.ts';
import { errorMessage } from '../../src/views/errors.ts';
import type { Locale } from '../../src/views/message.ts';
import { words } from '../../src/views/words/index.ts';
import { VscaleError, vscaleErrorKinds } from '../../src/vscale/errors.ts';

function say(error: unknown, locale: Locale): string {
  return (errorMessage(error, locale, 'a1b2c3d4').content ?? '').replaceAll('\u00a0', ' ');
}

const link = 'https://discord.com/channels/1/2/3';

const zoneProblems: readonly ZoneProblem[] = [
  'directive',
  'name',
  'outside',
  'ttl',
  'class',
  'type',
  'data',
  'ipv4',
  'ipv6',
  'host',
  'mx',
  'srv',
  'cname',
  'quote',
  'parenthesis',
];

/** Each refusal at least once; those with several ways to say it, once for each. */
const refusals: { [Code in RefusalCode]: RefusalFacts[Code][] } = {
  not_served: [{}],
  needs_role: [
    { access: 'read', roleIds: ['7'] },
    { access: 'change', roleIds: ['7', '8'] },
    { access: 'audit', roleIds: [] },
  ],
  outdated: [{}],
  use_the_list: [{}],
  server_not_found: [
    { ref: 'web-11', suggestions: ['web-1', 'web-2'] },
    { ref: '@everyone `x`', suggestions: [] },
  ],
  server_ambiguous: [{ ref: 'web', ids: [1, 2] }],
  server_gone: [{ ref: 'web-1' }],
  server_busy: [
    { name: 'web_1', operationId: 'k3f9a2bc', link },
    { name: 'web_1', operationId: 'k3f9a2bc', link: null },
  ],
  server_locked: [{ name: 'web_1' }],
  server_blocked: [
    { name: 'web-1', reason: null },
    { name: 'web-1', reason: 'abuse' },
  ],
  server_not_ready: [{ name: 'web-1' }],
  server_already: [
    { name: 'web-1', status: 'started' },
    { name: 'web-1', status: 'stopped' },
  ],
  server_has_plan: [{ name: 'web-1', plan: 'small' }],
  server_has_name: [{ name: 'web-1' }],
  downgrade: [
    { name: 'web-1', from: 'large', to: 'small', bigger: ['huge', 'monster'] },
    { name: 'web-1', from: 'monster', to: 'small', bigger: [] },
  ],
  plan_not_found: [
    { ref: 'tiny', known: ['small', 'medium'] },
    { ref: 'tiny', known: [] },
  ],
  image_not_found: [
    { ref: 'ubuntu', suggestions: ['ubuntu_20.04_64_001_master'] },
    { ref: 'windows', suggestions: [] },
  ],
  location_not_found: [
    { ref: 'ams0', known: ['spb0', 'msk0'] },
    { ref: 'ams0', known: [] },
  ],
  key_not_found: [
    { ref: 'laptop', known: ['desk'] },
    { ref: 'laptop', known: [] },
  ],
  key_ambiguous: [{ ref: 'laptop', ids: [92, 93] }],
  image_needs_other_plan: [
    { image: 'ubuntu_20.04_64_001_gitlab', plan: 'small', plans: ['huge', 'monster'] },
    { image: 'ubuntu_20.04_64_001_gitlab', plan: 'small', plans: [] },
  ],
  plan_not_in_location: [
    { plan: 'huge', location: 'msk0', locations: ['spb0'] },
    { plan: 'huge', location: 'msk0', locations: [] },
  ],
  image_not_in_location: [
    { image: 'debian_11_64_001_master', location: 'msk0', locations: ['spb0'] },
    { image: 'debian_11_64_001_master', location: 'msk0', locations: [] },
  ],
  nowhere_to_create: [{ image: 'debian_11_64_001_master', plan: 'huge' }],
  name_empty: [{}],
  name_too_long: [{ length: 300, max: 255 }],
  name_characters: [{ characters: ['@', 'U+202E'] }],
  confirm_mismatch: [{ typed: 'web-2', name: 'web_1' }],
  password_length: [{ min: 8, max: 64 }],
  password_characters: [{}],
  date_invalid: [{ ref: '31.01.2026' }],
  period_backwards: [{ start: '2026-01-31', end: '2026-01-01' }],
  period_in_future: [{ day: '2026-02-01', today: '2026-01-31' }],
  period_too_long: [{ days: 400, max: 366 }],
  period_twice: [{}],
  period_needs_start: [{}],
  alert_amount_or_off: [{}],
  domain_not_found: [
    { ref: 'example.com', suggestions: ['example.org'] },
    { ref: 'x', suggestions: [] },
  ],
  domain_name_bad: [{ ref: 'exa mple' }],
  domain_exists: [{ domain: 'xn--e1afmkfd.xn--p1ai' }],
  confirm_domain: [{ typed: 'example', domain: 'example.org' }],
  zone_line: zoneProblems.map((problem) => ({ line: 3, text: 'www IN B 1', problem })),
  zone_empty: [{}],
  domain_tag_on: [{ domain: 'example.org', tag: 'shop' }],
  domain_tag_off: [
    { domain: 'example.org', tag: 'shop', known: ['mine'] },
    { domain: 'example.org', tag: 'shop', known: [] },
  ],
  record_not_found: [{ ref: '17', domain: 'example.org' }],
  record_type_unknown: [{ type: 'CAA' }],
  record_needs: [{ type: 'SRV', fields: ['target', 'port'] }],
  record_has_no: [{ type: 'A', fields: ['priority', 'email'], needed: ['content'] }],
  record_name_bad: [{ ref: 'a b' }],
  record_name_outside: [{ ref: 'www.example.com.', domain: 'example.org' }],
  record_exists: [{ type: 'A', record: 'www.xn--e1afmkfd.xn--p1ai' }],
  record_unchanged: [{}],
  cname_conflict: [{ record: 'www.example.org', types: ['A', 'TXT'] }],
  soa_exists: [{}],
  soa_needed: [{}],
  not_ipv4: [{ content: '::1' }],
  not_ipv6: [{ content: '1.2.3.4' }],
  not_an_address: [{ content: 'web-1' }],
  host_bad: [{ host: '1.2.3.4' }],
  email_bad: [{ email: 'me' }],
  number_range: [{ field: 'ttl', value: 30, min: 60, max: 604_800 }],
  ptr_not_found: [{ ref: '1.2.3.4' }],
  ptr_has_name: [{ address: '1.2.3.4', host: 'example.org' }],
  ticket_not_found: [{ ref: '17' }],
  ticket_unknown_here: [{}],
  ticket_several_here: [{ ids: ['17', '18'] }],
  ticket_closed: [{ name: 'No_network' }],
  ticket_header_empty: [{}],
  ticket_text_empty: [{}],
  ticket_header_long: [{ length: 300, max: 200 }],
  ticket_text_long: [{ length: 5000, max: 4000 }],
  reason_required: [{}],
  password_needs_no_approval: [{}],
  nobody_can_approve: [
    { available: 1, needed: 2, roleIds: ['7'] },
    { available: 0, needed: 1, roleIds: [] },
  ],
  request_settled: [{}],
  request_expired: [{}],
  own_request: [{}],
  bots_cannot_vote: [{}],
  not_an_approver: [{ roleIds: ['7', '8'] }, { roleIds: [] }],
  already_voted: [{}],
  no_vote: [{}],
  not_the_asker: [{ user: '1' }],
  may_not_break_glass: [{ roleIds: ['7'] }, { roleIds: [] }],
  not_the_card: [{ link }, { link: null }],
  too_late_to_cancel: [{}],
  action_not_found: [
    { ref: 'reboot', suggestions: ['restart'] },
    { ref: 'fly', suggestions: [] },
  ],
  operation_not_found: [{ ref: 'nope' }],
  task_not_found: [{ ref: 'nope' }],
};

function sayRefusals(locale: Locale): string[] {
  return Object.entries(refusals).flatMap(([code, cases]) =>
    cases.map((facts) => say(Object.assign(new Refusal('not_served'), { code, facts }), locale)),
  );
}

describe('a refusal', () => {
  it('says in English what is wrong and what to do', () => {
    expect(sayRefusals('en')).toMatchInlineSnapshot(`
      [
        "⛔ This bot works for another Discord server. Whoever runs it can add this one to \`DISCORD_GUILD_IDS\`.",
        "⛔ That needs the role <@&7>: only they may look. Ask an administrator for it.",
        "⛔ That needs the role <@&7>, <@&8>: only they may ask for changes. Ask an administrator for it.",
        "⛔ That needs the permission **Manage Server**: only they may read the audit. Ask an administrator for it.",
        "⛔ This is from an older version of the bot. Run the command again.",
        "⛔ That is too long for a form. Choose from the list that opens as you type, or give an id.",
        "⛔ There is no server \`web-11\`. Did you mean \`web-1\`, \`web-2\`? \`/server list\` shows all.",
        "⛔ There is no server \`@everyone ˋxˋ\`. \`/server list\` shows all.",
        "⛔ Several servers are called \`web\`: \`1\`, \`2\`. Give one of these ids.",
        "⛔ Server \`web-1\` has been deleted meanwhile. \`/server list\` shows what is there.",
        "⛔ **web\\_1** is busy with operation \`k3f9a2bc\` ([card](https://discord.com/channels/1/2/3)). One change at a time: wait for its end, then ask again.",
        "⛔ **web\\_1** is busy with operation \`k3f9a2bc\`. One change at a time: wait for its end, then ask again.",
        "⛔ **web\\_1** is locked: Vscale is working on it. Ask again when \`/task list\` no longer names it.",
        "⛔ **web-1** is blocked: the account has run out of money. Top up the account at vscale.io, then ask again.",
        "⛔ **web-1** is blocked; Vscale says: \`abuse\`. Top up the account at vscale.io, then ask again.",
        "⛔ **web-1** is still being created. Ask again when \`/server show\` calls it started or stopped.",
        "⛔ **web-1** is running already. \`/server restart\` restarts it.",
        "⛔ **web-1** is stopped already. \`/server start\` starts it.",
        "⛔ **web-1** has the plan \`small\` already. Choose a bigger one from the list.",
        "⛔ **web-1** is its name already. Give another one.",
        "⛔ **web-1** cannot go from \`large\` down to \`small\`: Vscale only moves servers to bigger plans. Choose \`huge\`, \`monster\`.",
        "⛔ **web-1** cannot go from \`monster\` down to \`small\`: Vscale only moves servers to bigger plans. It has the biggest one.",
        "⛔ There is no plan \`tiny\`. Choose \`small\`, \`medium\`.",
        "⛔ There is no plan \`tiny\`. Vscale offers none now: try again later.",
        "⛔ There is no image \`ubuntu\`. Did you mean \`ubuntu_20.04_64_001_master\`? \`/catalog images\` shows all.",
        "⛔ There is no image \`windows\`. \`/catalog images\` shows all.",
        "⛔ There is no location \`ams0\`. Choose \`spb0\`, \`msk0\`.",
        "⛔ There is no location \`ams0\`. Vscale offers none now: try again later.",
        "⛔ There is no SSH key \`laptop\`. Choose \`desk\`.",
        "⛔ There is no SSH key \`laptop\`. The account has none: add one at vscale.io, or leave \`keys\` out.",
        "⛔ Several SSH keys are called \`laptop\`: \`92\`, \`93\`. Give one of these ids.",
        "⛔ The image \`ubuntu_20.04_64_001_gitlab\` cannot be installed on the plan \`small\`. It can on \`huge\`, \`monster\`.",
        "⛔ The image \`ubuntu_20.04_64_001_gitlab\` cannot be installed on the plan \`small\`. Choose another image.",
        "⛔ There is no plan \`huge\` in \`msk0\`. There is in \`spb0\`.",
        "⛔ There is no plan \`huge\` in \`msk0\`. Choose another plan.",
        "⛔ There is no image \`debian_11_64_001_master\` in \`msk0\`. There is in \`spb0\`.",
        "⛔ There is no image \`debian_11_64_001_master\` in \`msk0\`. Choose another image.",
        "⛔ No location offers the image \`debian_11_64_001_master\` on the plan \`huge\` now. \`/catalog images\` and \`/catalog locations\` show what can be had.",
        "⛔ The name is empty. Give one with letters or digits.",
        "⛔ The name has 300 characters, 255 are the limit. Give a shorter one.",
        "⛔ A name cannot have \`@\`, \`U+202E\`. Use letters, digits, spaces, dots, hyphens and underscores.",
        "⛔ Nothing was done: you typed \`web-2\`, the server is called **web\\_1**. Run the command again and type the name exactly.",
        "⛔ Nothing was done: a root password has 8 to 64 characters. Run the command again.",
        "⛔ Nothing was done: a root password has Latin letters, digits and punctuation, no spaces. Run the command again.",
        "⛔ \`31.01.2026\` is no date. Write it as \`2026-01-31\`.",
        "⛔ The period ends on \`2026-01-01\`, before it starts on \`2026-01-31\`. Swap them.",
        "⛔ \`2026-02-01\` is in the future. Today, \`2026-01-31\`, is the last day there is.",
        "⛔ These are 400 days, 366 are the limit. Give a shorter period.",
        "⛔ Give a \`period\`, or \`start\` and \`end\`, not both.",
        "⛔ \`end\` alone does not say from when. Give \`start\` too.",
        "⛔ Give an \`amount\` to be warned below it, or \`off\` to be warned no more; one of them.",
        "⛔ There is no domain \`example.com\`. Did you mean \`example.org\`? \`/domain list\` shows all.",
        "⛔ There is no domain \`x\`. \`/domain list\` shows all.",
        "⛔ \`exa mple\` is no domain name. Write it as \`example.org\`; letters of any alphabet will do.",
        "⛔ \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`) is there already. \`/domain records\` shows what it has.",
        "⛔ Nothing was done: you typed \`example\`, the domain is \`example.org\`. Run the command again and type the name exactly.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: of the directives only \`$ORIGIN\` and \`$TTL\` are known. Write the records out.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: that is no name. Use ASCII letters, digits, hyphens and dots; names in other letters as \`xn--…\`.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: the name is not in the domain. Names that end with a dot are full names.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: a TTL is from 60 to 604800 seconds.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: the class must be \`IN\`.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: the type is not known. There are A, AAAA, CNAME, MX, TXT, NS, SRV and SPF.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: something is missing, or too much.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: an A record needs one IPv4 address.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: an AAAA record needs one IPv6 address.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: it must point to the name of one host.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: an MX record needs a priority and the name of a host: \`10 mail\`.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: an SRV record needs priority, weight, port and the name of a host: \`0 5 5060 sip\`.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: a CNAME cannot stand beside another record of the same name.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: a quote is not closed.",
        "⛔ Nothing was done. Line 3 of the zone, \`www IN B 1\`: the parentheses do not match.",
        "⛔ Nothing was done: the zone has no records besides those that every domain gets. Add it without a zone.",
        "⛔ \`example.org\` has the tag \`shop\` already.",
        "⛔ \`example.org\` has no tag \`shop\`. It has \`mine\`.",
        "⛔ \`example.org\` has no tag \`shop\`. It has none.",
        "⛔ \`example.org\` has no record \`17\`. Choose one from the list, or give its id: \`/domain records\` shows them.",
        "⛔ This bot cannot write records of the type \`CAA\`. Change it in Vscale's panel.",
        "⛔ A record of the type \`SRV\` needs \`target\`, \`port\`. Run the command again with that.",
        "⛔ A record of the type \`A\` has no \`priority\`, \`email\`. It takes only \`content\`: leave the rest out.",
        "⛔ \`a b\` is no name for a record. Write it as \`www\`, as \`www.example.org\`, or \`@\` for the domain itself.",
        "⛔ \`www.example.com.\` is not in \`example.org\`. Without the dot at its end, a name stands below the domain.",
        "⛔ There is such a record already: \`A\` \`www.пример.рф\` (\`www.xn--e1afmkfd.xn--p1ai\`) says the same.",
        "⛔ That is what the record says already. Give at least one option that changes it.",
        "⛔ \`www.example.org\` has \`A\`, \`TXT\` already, and a CNAME cannot stand beside any other record of the same name. Give another name, or remove them first.",
        "⛔ Every domain has exactly one SOA record. Change it with \`/domain record-edit\`.",
        "⛔ Every domain needs its SOA record. Change it with \`/domain record-edit\`.",
        "⛔ \`::1\` is no IPv4 address. Write it as \`192.0.2.1\`; an IPv6 address needs the type AAAA.",
        "⛔ \`1.2.3.4\` is no IPv6 address. Write it as \`2001:db8::1\`; an IPv4 address needs the type A.",
        "⛔ \`web-1\` is no IP address. Choose one from the list, or write it as \`192.0.2.1\`.",
        "⛔ \`1.2.3.4\` is no name of a host. Write it as \`mail.example.org\`, or \`mail\` for one in this domain; an address cannot stand here.",
        "⛔ \`me\` is no e-mail address. Write it as \`dns@example.org\`.",
        "⛔ \`ttl\` cannot be 30: it is from 60 to 604800.",
        "⛔ No name is set for \`1.2.3.4\`. \`/domain ptr-list\` shows all.",
        "⛔ \`1.2.3.4\` has the name \`example.org\` already.",
        "⛔ There is no ticket \`17\`. \`/ticket list\` shows all.",
        "⛔ No ticket belongs to this channel. Choose one in the option \`ticket\`.",
        "⛔ Several tickets belong to this channel: \`17\`, \`18\`. Choose one in the option \`ticket\`.",
        "⛔ The ticket **No\\_network** is closed. \`/ticket open\` opens a new one.",
        "⛔ Nothing was sent: the subject is empty. Say in a few words what it is about.",
        "⛔ Nothing was sent: the text is empty. Say what the support should know.",
        "⛔ Nothing was sent: the subject has 300 characters, 200 are the limit. Make it shorter.",
        "⛔ Nothing was sent: the text has 5000 characters, 4000 are the limit. Send it in several parts.",
        "⛔ This needs a reason, so that the approvers know why. Run the command again with \`reason\`.",
        "⛔ A root password cannot wait for approval, because the bot never stores one. Run the command again without it, and log in with SSH keys, or with the password that Vscale mails to the owner of the account.",
        "⛔ Nobody was asked: this needs 2 approvals from <@&7>, and besides you only 1 could give one. An administrator can give somebody the role, or change the rule in the policy.",
        "⛔ Nobody was asked: this needs 1 approval from members who may Manage Server, and besides you nobody could give one. An administrator can give somebody the role, or change the rule in the policy.",
        "⛔ This request has been decided already; the card shows how.",
        "⛔ This request has expired. Ask again if it is still needed.",
        "⛔ You asked for this yourself, so somebody else must decide. You can cancel it.",
        "⛔ Bots cannot vote.",
        "⛔ Only <@&7>, <@&8> may decide about this.",
        "⛔ Only members who may Manage Server may decide about this.",
        "⛔ You have voted so already, and it counts once.",
        "⛔ You have no vote on this request.",
        "⛔ Only <@1>, who asked, can cancel this. An approver can deny it.",
        "⛔ Only <@&7> may run this without approval.",
        "⛔ Nobody may run this without approval.",
        "⛔ This is a copy. The request itself is [here](https://discord.com/channels/1/2/3).",
        "⛔ This is a copy. \`/operation list\` shows where the request is.",
        "⛔ It is too late to cancel this: it is at Vscale already, or it has ended. \`/operation show\` tells which.",
        "⛔ The policy knows no action \`reboot\`. Did you mean \`restart\`?",
        "⛔ The policy knows no action \`fly\`. Choose one from the list that opens as you type.",
        "⛔ There is no operation \`nope\` here. \`/operation list\` shows all.",
        "⛔ Vscale knows no task \`nope\`. It forgets those that ended long ago; \`/task list\` shows what runs now.",
      ]
    `);
  });

  it('says the same in Russian', () => {
    expect(sayRefusals('ru')).toMatchInlineSnapshot(`
      [
        "⛔ Этот бот работает для другого сервера Discord. Его владелец может добавить и этот: настройка \`DISCORD_GUILD_IDS\`.",
        "⛔ Смотреть можно только с ролью <@&7>. Обратитесь к администратору.",
        "⛔ Запрашивать изменения можно только с ролью <@&7>, <@&8>. Обратитесь к администратору.",
        "⛔ Читать журнал можно только с правом **«Управлять сервером»**. Обратитесь к администратору.",
        "⛔ Это осталось от прежней версии бота. Выполните команду ещё раз.",
        "⛔ Для формы это слишком длинно. Выберите из списка, который открывается при вводе, или укажите id.",
        "⛔ Сервера \`web-11\` нет. Может быть, \`web-1\`, \`web-2\`? Все серверы: \`/server list\`.",
        "⛔ Сервера \`@everyone ˋxˋ\` нет. Все серверы: \`/server list\`.",
        "⛔ Имя \`web\` носят несколько серверов: \`1\`, \`2\`. Укажите один из этих id.",
        "⛔ Сервер \`web-1\` за это время удалили. Что есть сейчас: \`/server list\`.",
        "⛔ **web\\_1** занят операцией \`k3f9a2bc\` ([карточка](https://discord.com/channels/1/2/3)). Можно только одно изменение за раз: дождитесь её конца и повторите.",
        "⛔ **web\\_1** занят операцией \`k3f9a2bc\`. Можно только одно изменение за раз: дождитесь её конца и повторите.",
        "⛔ **web\\_1** заблокирован: Vscale выполняет на нём задачу. Повторите, когда она исчезнет из \`/task list\`.",
        "⛔ **web-1** отключён: на счёте кончились деньги. Пополните счёт на vscale.io и повторите.",
        "⛔ **web-1** отключён; Vscale пишет: \`abuse\`. Пополните счёт на vscale.io и повторите.",
        "⛔ **web-1** ещё создаётся. Повторите, когда \`/server show\` покажет, что он запущен или остановлен.",
        "⛔ **web-1** уже работает. Перезапустить: \`/server restart\`.",
        "⛔ **web-1** уже остановлен. Запустить: \`/server start\`.",
        "⛔ У **web-1** уже тариф \`small\`. Выберите из списка тариф побольше.",
        "⛔ **web-1** уже так и называется. Укажите другое имя.",
        "⛔ **web-1** нельзя перевести с \`large\` на \`small\`: Vscale переводит только на больший тариф. Выберите \`huge\`, \`monster\`.",
        "⛔ **web-1** нельзя перевести с \`monster\` на \`small\`: Vscale переводит только на больший тариф. У него уже самый большой.",
        "⛔ Тарифа \`tiny\` нет. Выберите \`small\`, \`medium\`.",
        "⛔ Тарифа \`tiny\` нет. Сейчас Vscale не предлагает ни одного: попробуйте позже.",
        "⛔ Образа \`ubuntu\` нет. Может быть, \`ubuntu_20.04_64_001_master\`? Все образы: \`/catalog images\`.",
        "⛔ Образа \`windows\` нет. Все образы: \`/catalog images\`.",
        "⛔ Площадки \`ams0\` нет. Выберите \`spb0\`, \`msk0\`.",
        "⛔ Площадки \`ams0\` нет. Сейчас Vscale не предлагает ни одной: попробуйте позже.",
        "⛔ SSH-ключа \`laptop\` нет. Выберите \`desk\`.",
        "⛔ SSH-ключа \`laptop\` нет. В аккаунте нет ключей: добавьте на vscale.io или не указывайте \`keys\`.",
        "⛔ Имя \`laptop\` носят несколько SSH-ключей: \`92\`, \`93\`. Укажите один из этих id.",
        "⛔ Образ \`ubuntu_20.04_64_001_gitlab\` нельзя установить на тариф \`small\`. Можно на \`huge\`, \`monster\`.",
        "⛔ Образ \`ubuntu_20.04_64_001_gitlab\` нельзя установить на тариф \`small\`. Выберите другой образ.",
        "⛔ Тарифа \`huge\` нет в \`msk0\`. Есть в \`spb0\`.",
        "⛔ Тарифа \`huge\` нет в \`msk0\`. Выберите другой тариф.",
        "⛔ Образа \`debian_11_64_001_master\` нет в \`msk0\`. Есть в \`spb0\`.",
        "⛔ Образа \`debian_11_64_001_master\` нет в \`msk0\`. Выберите другой образ.",
        "⛔ Сейчас образ \`debian_11_64_001_master\` на тарифе \`huge\` не предлагает ни одна площадка. Что есть: \`/catalog images\` и \`/catalog locations\`.",
        "⛔ Имя пустое. Укажите имя из букв или цифр.",
        "⛔ В имени 300 знаков, а можно не больше 255. Укажите имя покороче.",
        "⛔ В имени не может быть \`@\`, \`U+202E\`. Можно буквы, цифры, пробел, точку, дефис и подчёркивание.",
        "⛔ Ничего не сделано: введено \`web-2\`, а сервер называется **web\\_1**. Повторите команду и введите имя точно.",
        "⛔ Ничего не сделано: в пароле root должно быть от 8 до 64 знаков. Повторите команду.",
        "⛔ Ничего не сделано: в пароле root можно латинские буквы, цифры и знаки препинания, без пробелов. Повторите команду.",
        "⛔ \`31.01.2026\` – не дата. Напишите так: \`2026-01-31\`.",
        "⛔ Период кончается \`2026-01-01\`, раньше, чем начинается: \`2026-01-31\`. Поменяйте их местами.",
        "⛔ \`2026-02-01\` ещё не наступило. Последний возможный день – сегодня, \`2026-01-31\`.",
        "⛔ Дней в периоде 400, а можно не больше 366. Укажите период покороче.",
        "⛔ Укажите либо \`period\`, либо \`start\` и \`end\`.",
        "⛔ По одному \`end\` не понять, с какого дня считать. Укажите и \`start\`.",
        "⛔ Укажите либо \`amount\`, чтобы бот предупреждал, либо \`off\`, чтобы больше не предупреждал.",
        "⛔ Домена \`example.com\` нет. Может быть, \`example.org\`? Все домены: \`/domain list\`.",
        "⛔ Домена \`x\` нет. Все домены: \`/domain list\`.",
        "⛔ \`exa mple\` – не имя домена. Пишите так: \`example.org\` или \`пример.рф\`.",
        "⛔ \`пример.рф\` (\`xn--e1afmkfd.xn--p1ai\`) уже есть. Что в нём: \`/domain records\`.",
        "⛔ Ничего не сделано: введено \`example\`, а домен называется \`example.org\`. Повторите команду и введите имя точно.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: из директив можно только \`$ORIGIN\` и \`$TTL\`. Перечислите записи.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: это не имя. Можно латинские буквы, цифры, дефис и точку; имена другими буквами пишите как \`xn--…\`.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: имя не входит в домен. Имя с точкой на конце считается полным.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: TTL может быть от 60 до 604800 секунд.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: класс может быть только \`IN\`.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: тип неизвестен. Можно A, AAAA, CNAME, MX, TXT, NS, SRV и SPF.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: чего-то не хватает или что-то лишнее.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: в записи A должен быть один адрес IPv4.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: в записи AAAA должен быть один адрес IPv6.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: указать надо имя одного хоста.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: в записи MX должны быть приоритет и имя хоста: \`10 mail\`.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: в записи SRV должны быть приоритет, вес, порт и имя хоста: \`0 5 5060 sip\`.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: рядом с CNAME не может быть другой записи с тем же именем.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: кавычки не закрыты.",
        "⛔ Ничего не сделано. Строка 3 зоны, \`www IN B 1\`: скобки не сходятся.",
        "⛔ Ничего не сделано: в зоне нет записей, кроме тех, что есть у каждого домена. Добавьте домен без зоны.",
        "⛔ У \`example.org\` уже есть тег \`shop\`.",
        "⛔ У \`example.org\` нет тега \`shop\`. Есть \`mine\`.",
        "⛔ У \`example.org\` нет тега \`shop\`. Тегов у него нет.",
        "⛔ В \`example.org\` нет записи \`17\`. Выберите её из списка или укажите id, его покажет \`/domain records\`.",
        "⛔ Записи типа \`CAA\` этот бот менять не умеет. Измените её в панели Vscale.",
        "⛔ Записи типа \`SRV\` нужно ещё: \`хост\`, \`порт\`. Повторите команду, указав это.",
        "⛔ У записи типа \`A\` не бывает: \`приоритет\`, \`почта\`. У неё есть только \`содержимое\`: остальное уберите.",
        "⛔ \`a b\` – не имя записи. Пишите так: \`www\`, \`www.example.org\` или \`@\`, то есть сам домен.",
        "⛔ \`www.example.com.\` не входит в \`example.org\`. Имя без точки на конце считается именем внутри домена.",
        "⛔ Такая запись уже есть: в \`A\` \`www.пример.рф\` (\`www.xn--e1afmkfd.xn--p1ai\`) то же самое.",
        "⛔ В записи это и так. Укажите хотя бы один параметр, который её меняет.",
        "⛔ У \`www.example.org\` уже есть \`A\`, \`TXT\`, а рядом с CNAME не может быть других записей с тем же именем. Укажите другое имя или сначала удалите их.",
        "⛔ Запись SOA у домена ровно одна. Изменить её: \`/domain record-edit\`.",
        "⛔ Домену нужна запись SOA. Изменить её: \`/domain record-edit\`.",
        "⛔ \`::1\` – не адрес IPv4. Пишите так: \`192.0.2.1\`; для адреса IPv6 нужен тип AAAA.",
        "⛔ \`1.2.3.4\` – не адрес IPv6. Пишите так: \`2001:db8::1\`; для адреса IPv4 нужен тип A.",
        "⛔ \`web-1\` – не IP-адрес. Выберите его из списка или пишите так: \`192.0.2.1\`.",
        "⛔ \`1.2.3.4\` – не имя хоста. Пишите так: \`mail.example.org\` или \`mail\`, если он в этом домене; адрес здесь нельзя.",
        "⛔ \`me\` – не адрес почты. Пишите так: \`dns@example.org\`.",
        "⛔ \`ttl\` не может быть 30: можно от 60 до 604800.",
        "⛔ Для \`1.2.3.4\` имя не задано. Все имена: \`/domain ptr-list\`.",
        "⛔ У \`1.2.3.4\` уже имя \`example.org\`.",
        "⛔ Тикета \`17\` нет. Все тикеты: \`/ticket list\`.",
        "⛔ К этому каналу не относится ни один тикет. Выберите его в параметре \`ticket\`.",
        "⛔ К этому каналу относятся несколько тикетов: \`17\`, \`18\`. Выберите нужный в параметре \`ticket\`.",
        "⛔ Тикет **No\\_network** закрыт. Открыть новый: \`/ticket open\`.",
        "⛔ Ничего не отправлено: тема пустая. Напишите в нескольких словах, о чём речь.",
        "⛔ Ничего не отправлено: текст пустой. Напишите, что нужно знать поддержке.",
        "⛔ Ничего не отправлено: в теме 300 знаков, а можно не больше 200. Сократите её.",
        "⛔ Ничего не отправлено: в тексте 5000 знаков, а можно не больше 4000. Отправьте его по частям.",
        "⛔ Здесь нужна причина, чтобы было понятно, зачем это. Запустите команду снова с \`reason\`.",
        "⛔ Пароль root не может ждать согласия: бот его никогда не хранит. Запустите команду снова без пароля и войдите по SSH-ключу или с паролем, который Vscale пришлёт на почту владельца аккаунта.",
        "⛔ Запрос не отправлен: нужно согласий: 2, дать их могут <@&7>, а кроме вас таких 1. Администратор может выдать кому-нибудь роль или изменить правило.",
        "⛔ Запрос не отправлен: нужно согласий: 1, дать их могут участники с правом «Управлять сервером», а кроме вас таких 0. Администратор может выдать кому-нибудь роль или изменить правило.",
        "⛔ По этому запросу уже решено; как именно, видно на карточке.",
        "⛔ Этот запрос истёк. Если это ещё нужно, запросите снова.",
        "⛔ Вы сами это запросили, поэтому решить должен кто-то другой. Вы можете отменить запрос.",
        "⛔ Боты не голосуют.",
        "⛔ Решать об этом могут только <@&7>, <@&8>.",
        "⛔ Решать об этом могут только участники с правом «Управлять сервером».",
        "⛔ Вы уже так проголосовали, голос учитывается один раз.",
        "⛔ Вашего голоса в этом запросе нет.",
        "⛔ Отменить запрос может только автор, <@1>. Отклонить его может тот, чьё согласие нужно.",
        "⛔ Выполнить это без согласия могут только <@&7>.",
        "⛔ Выполнить это без согласия не может никто.",
        "⛔ Это копия. Сам запрос [здесь](https://discord.com/channels/1/2/3).",
        "⛔ Это копия. Где сам запрос, видно в \`/operation list\`.",
        "⛔ Отменять поздно: операция уже в Vscale или закончилась. Что именно, покажет \`/operation show\`.",
        "⛔ Действия \`reboot\` в правилах нет. Может быть, \`restart\`?",
        "⛔ Действия \`fly\` в правилах нет. Выберите из списка, который открывается при вводе.",
        "⛔ Операции \`nope\` здесь нет. Все операции: \`/operation list\`.",
        "⛔ Vscale не знает задачи \`nope\`. Давно законченные он забывает; что идёт сейчас: \`/task list\`.",
      ]
    `);
  });

  it('counts what is too much to name', () => {
    const ids = Array.from({ length: 500 }, (_, index) => index);
    expect(say(new Refusal('server_ambiguous', { ref: 'web', ids }), 'en')).toBe(
      '⛔ Several servers are called `web`: `0`, `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9` +490. Give one of these ids.',
    );
  });
});

describe('an error of Vscale', () => {
  const errors = vscaleErrorKinds.map((kind) => new VscaleError({ kind, method: 'GET', path: '/scalets' }));

  it('says in English what to do', () => {
    expect(errors.map((error) => say(error, 'en'))).toMatchInlineSnapshot(`
      [
        "⛔ Vscale does not accept this bot's token. To fix it, create a full token at vscale.io (panel → settings → tokens), set \`VSCALE_TOKEN\`, restart the bot.",
        "⛔ This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (panel → settings → tokens), set \`VSCALE_TOKEN\`, restart the bot.",
        "⛔ Vscale does not know it, perhaps because it was deleted. \`/server list\` shows what is there.",
        "⛔ Vscale is already working on this server. Ask again when \`/task list\` no longer names it.",
        "⛔ This contradicts what is already at Vscale. Look at it, then ask again.",
        "⛔ Vscale does not accept this request. Check the options and ask again.",
        "⛔ The Vscale account has not enough money. Top it up at vscale.io, then ask again.",
        "⛔ Vscale got too many requests. Ask again in a minute.",
        "⛔ Vscale has an internal error. Ask again in a few minutes.",
        "⛔ Vscale cannot be reached now. Ask again in a few minutes.",
        "⛔ Vscale did not answer in time. Ask again in a few minutes.",
        "⛔ The connection to Vscale failed. Ask again in a minute; if it stays so, check \`VSCALE_API_URL\` and the network.",
        "⛔ Vscale gave an answer that this bot cannot read. Ask again in a few minutes; if it stays so, check \`VSCALE_API_URL\`.",
        "⛔ This was interrupted, the bot is probably restarting. Ask again in a minute.",
      ]
    `);
  });

  it('says the same in Russian', () => {
    expect(errors.map((error) => say(error, 'ru'))).toMatchInlineSnapshot(`
      [
        "⛔ Vscale не принимает токен этого бота. Что делать: создайте на vscale.io (панель → настройки → токены) токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота.",
        "⛔ Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io (панель → настройки → токены) токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота.",
        "⛔ Vscale этого не знает: возможно, оно удалено. Что есть сейчас: \`/server list\`.",
        "⛔ Vscale уже выполняет задачу на этом сервере. Повторите, когда она исчезнет из \`/task list\`.",
        "⛔ Это противоречит тому, что уже есть в Vscale. Посмотрите, что там, и повторите.",
        "⛔ Vscale не принимает этот запрос. Проверьте параметры и повторите.",
        "⛔ На счёте Vscale не хватает денег. Пополните его на vscale.io и повторите.",
        "⛔ Слишком много запросов к Vscale. Повторите через минуту.",
        "⛔ У Vscale внутренняя ошибка. Повторите через несколько минут.",
        "⛔ Vscale сейчас недоступен. Повторите через несколько минут.",
        "⛔ Vscale не ответил вовремя. Повторите через несколько минут.",
        "⛔ Не удалось связаться с Vscale. Повторите через минуту; если не поможет, проверьте \`VSCALE_API_URL\` и сеть.",
        "⛔ Бот не понял ответа Vscale. Повторите через несколько минут; если не поможет, проверьте \`VSCALE_API_URL\`.",
        "⛔ Запрос прерван: видимо, бот перезапускается. Повторите через минуту.",
      ]
    `);
  });

  it.each(vscaleErrorKinds)('of the kind %s shows what Vscale said, as code', (kind) => {
    const error = new VscaleError({ kind, method: 'GET', path: '/', apiMessage: '`**no**` @everyone <@1>' });
    for (const locale of ['en', 'ru'] as const) expect(say(error, locale)).toContain('`ˋ**no**ˋ @everyone <@1>`');
  });

  it('has words of its own for each code of the DNS, with the code beside them', () => {
    const codes = [...Object.keys(words.en.domains.codes), 'toString', 'bad_record_name (name)'];
    const sayCodes = (locale: Locale) =>
      codes.map((apiMessage) =>
        say(new VscaleError({ kind: 'conflict', method: 'POST', path: '/', apiMessage }), locale),
      );
    expect(sayCodes('en')).toMatchInlineSnapshot(`
      [
        "⛔ Vscale does not know this domain any more. \`/domain list\` shows what is there. (\`domain_not_found\`)",
        "⛔ This domain is at Vscale already, perhaps in another account. If it is yours, ask the support: \`/ticket open\`. (\`domain_already_exists\`)",
        "⛔ Vscale does not know this record any more. \`/domain records\` shows what is there. (\`record_not_found\`)",
        "⛔ There is such a record already. \`/domain records\` shows it. (\`record_already_exists\`)",
        "⛔ Vscale does not know this tag any more. Ask again. (\`tag_not_found\`)",
        "⛔ A domain has exactly one SOA record. Change it with \`/domain record-edit\`. (\`cant_add_soa\`)",
        "⛔ A CNAME cannot stand beside another record of the same name. Give another name, or remove the other record first. (\`cname_record_conflict\`)",
        "⛔ This record belongs to another domain. Choose it from the list of its own. (\`record_does_not_belong_to_domain\`)",
        "⛔ Vscale misses a text. Check the options and ask again. (\`string_required\`)",
        "⛔ Vscale does not accept this name for a domain. Write it as \`example.org\`. (\`bad_zone_name\`)",
        "⛔ Vscale does not accept this name for a record. It must be in the domain. (\`bad_record_name\`)",
        "⛔ The name of the domain is too long for Vscale. Give a shorter one. (\`zone_name_too_long\`)",
        "⛔ This contradicts what is already at Vscale. Look at it, then ask again. Vscale says: \`toString\`.",
        "⛔ Vscale does not accept this name for a record. It must be in the domain. (\`bad_record_name (name)\`)",
      ]
    `);
    expect(sayCodes('ru')).toMatchInlineSnapshot(`
      [
        "⛔ Этого домена в Vscale больше нет. Что есть: \`/domain list\`. (\`domain_not_found\`)",
        "⛔ Этот домен уже есть в Vscale, возможно, в другом аккаунте. Если он ваш, напишите в поддержку: \`/ticket open\`. (\`domain_already_exists\`)",
        "⛔ Этой записи в Vscale больше нет. Что есть: \`/domain records\`. (\`record_not_found\`)",
        "⛔ Такая запись уже есть, её покажет \`/domain records\`. (\`record_already_exists\`)",
        "⛔ Этого тега в Vscale больше нет. Повторите. (\`tag_not_found\`)",
        "⛔ Запись SOA у домена ровно одна. Изменить её: \`/domain record-edit\`. (\`cant_add_soa\`)",
        "⛔ Рядом с CNAME не может быть другой записи с тем же именем. Укажите другое имя или сначала удалите ту запись. (\`cname_record_conflict\`)",
        "⛔ Эта запись из другого домена. Выберите её из его списка. (\`record_does_not_belong_to_domain\`)",
        "⛔ Vscale не хватает текста. Проверьте параметры и повторите. (\`string_required\`)",
        "⛔ Такое имя домена Vscale не принимает. Пишите так: \`example.org\`. (\`bad_zone_name\`)",
        "⛔ Такое имя записи Vscale не принимает. Оно должно быть внутри домена. (\`bad_record_name\`)",
        "⛔ Имя домена для Vscale слишком длинное. Укажите имя покороче. (\`zone_name_too_long\`)",
        "⛔ Это противоречит тому, что уже есть в Vscale. Посмотрите, что там, и повторите. Vscale пишет: \`toString\`.",
        "⛔ Такое имя записи Vscale не принимает. Оно должно быть внутри домена. (\`bad_record_name (name)\`)",
      ]
    `);
  });

  it('says how long to wait, where Vscale said it', () => {
    const error = new VscaleError({ kind: 'rate_limited', method: 'GET', path: '/', retryAfterMs: 30_000 });
    expect([say(error, 'en'), say(error, 'ru')]).toEqual([
      '⛔ Vscale got too many requests. Ask again in 30s.',
      '⛔ Слишком много запросов к Vscale. Повторите через 30 с.',
    ]);
  });
});

it('shows nothing of an error that nobody foresaw but its reference', () => {
  const errors = [new Error('secret'), 'secret', { secret: 1 }, null, undefined];
  expect(new Set(errors.map((error) => say(error, 'en')))).toEqual(
    new Set(['⛔ Something went wrong inside the bot. Its log has the details under `a1b2c3d4`.']),
  );
  expect(say(errors[0], 'ru')).toBe('⛔ В боте что-то сломалось. Подробности в его журнале под номером `a1b2c3d4`.');
});

it('pings nobody', () => {
  expect(errorMessage(new Error('x'), 'en', 'r').mentions).toEqual({});
});
