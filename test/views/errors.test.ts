import { describe, expect, it } from 'vitest';
import { Refusal, type RefusalCode, type RefusalFacts } from '../../src/refusal.ts';
import { errorMessage } from '../../src/views/errors.ts';
import type { Locale } from '../../src/views/message.ts';
import { VscaleError, vscaleErrorKinds } from '../../src/vscale/errors.ts';

function say(error: unknown, locale: Locale): string {
  return (errorMessage(error, locale, 'a1b2c3d4').content ?? '').replaceAll('\u00a0', ' ');
}

const link = 'https://discord.com/channels/1/2/3';

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
