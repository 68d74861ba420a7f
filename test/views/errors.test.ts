import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/refusal.ts';
import { errorMessage } from '../../src/views/errors.ts';
import type { Locale } from '../../src/views/message.ts';
import { words } from '../../src/views/words/index.ts';
import { VscaleError, vscaleErrorKinds } from '../../src/vscale/errors.ts';

function say(error: unknown, locale: Locale): string {
  return (errorMessage(error, locale, 'a1b2c3d4').content ?? '').replaceAll('\u00a0', ' ');
}

/** Those that no conversation comes to, as it is recorded. */
const unrecorded = [
  new Refusal('outdated'),
  new Refusal('bots_cannot_vote'),
  new Refusal('server_not_found', { ref: 'db', suggestions: [] }),
  new Refusal('server_busy', { name: 'web-1', operationId: 'k3f9a2bc', link: null }),
  new Refusal('server_blocked', { name: 'web-1', reason: 'abuse' }),
  new Refusal('server_has_plan', { name: 'web-1', plan: 'monster', bigger: [] }),
  new Refusal('plan_not_found', { ref: 'tiny', known: [] }),
  new Refusal('location_not_found', { ref: 'ams0', known: [] }),
  new Refusal('backup_not_found', { ref: 'x', suggestions: [] }),
  new Refusal('backup_needs_bigger_plan', { name: 'big', sizeGb: 400, plan: 'small', diskGb: 20, plans: [] }),
  new Refusal('image_needs_other_plan', { image: 'gitlab', plan: 'small', location: 'msk0', plans: [] }),
  new Refusal('image_not_in_location', { image: 'debian', location: 'msk0', locations: [] }),
  new Refusal('confirm_domain', { typed: 'example', domain: 'example.org' }),
  new Refusal('record_exists', { type: 'A', record: 'www.xn--e1afmkfd.xn--p1ai' }),
  new Refusal('nobody_can_approve', { available: 0, elsewhere: 0, needed: 1, roleIds: [] }),
  new Refusal('nobody_can_approve', { available: 0, elsewhere: 1, needed: 1, roleIds: ['7'] }),
  new Refusal('nobody_can_approve', { available: 1, elsewhere: 2, needed: 2, roleIds: [] }),
  new Refusal('may_not_cancel', { user: '1', roleIds: [] }),
  new Refusal('may_not_break_glass', { roleIds: [] }),
  new Refusal('not_the_card', { link: null }),
];

describe('a refusal', () => {
  it('says what is wrong and what to do', () => {
    expect(unrecorded.map((refusal) => say(refusal, 'en'))).toMatchInlineSnapshot(`
      [
        "⛔ This is from an older version of the bot. Run the command again.",
        "⛔ Bots cannot vote.",
        "⛔ There is no server \`db\`. \`/server list\` shows all.",
        "⛔ **web-1** is busy with operation \`k3f9a2bc\`. One change at a time: wait for its end, then ask again.",
        "⛔ **web-1** is blocked; Vscale says: \`abuse\`. Ask its support: \`/ticket open\`.",
        "⛔ **web-1** has the plan \`monster\` already. There is no bigger one.",
        "⛔ There is no plan \`tiny\`. Vscale offers none now: try again later.",
        "⛔ There is no location \`ams0\`. Vscale offers none now: try again later.",
        "⛔ There is no backup \`x\`. \`/backup list\` shows all.",
        "⛔ The backup **big** takes 400 GB, the plan \`small\` has room for 20 GB. No plan there has more.",
        "⛔ The image \`gitlab\` cannot be installed on the plan \`small\` in \`msk0\`. Choose another image.",
        "⛔ There is no image \`debian\` in \`msk0\`. Choose another image.",
        "⛔ Nothing was done: you typed \`example\`, the domain is \`example.org\`. Run the command again and type the name exactly.",
        "⛔ There is such a record already: \`A\` \`www.пример.рф\` (\`www.xn--e1afmkfd.xn--p1ai\`) says the same.",
        "⛔ Nobody was asked: this needs 1 approval from members who may Manage Server, and besides you nobody could give one. An administrator can give somebody the role, or change the rule in the policy.",
        "⛔ Nobody was asked: this needs 1 approval from <@&7>. Besides you 1 member could give one, but none of them can see this channel. Ask in a channel that they can see.",
        "⛔ Nobody was asked: this needs 2 approvals from members who may Manage Server. Besides you 3 members could give one, but only 1 of them can see this channel. Ask in a channel that they can see.",
        "⛔ Only <@1>, who asked, and members who may Manage Server can cancel this.",
        "⛔ Nobody may run this without approval.",
        "⛔ This is a copy. \`/operation list\` shows where the request is.",
      ]
    `);
    expect(unrecorded.map((refusal) => say(refusal, 'ru'))).toMatchInlineSnapshot(`
      [
        "⛔ Это осталось от прежней версии бота. Выполните команду ещё раз.",
        "⛔ Боты не голосуют.",
        "⛔ Сервера \`db\` нет. Все серверы: \`/server list\`.",
        "⛔ **web-1** занят операцией \`k3f9a2bc\`. Можно только одно изменение за раз: дождитесь её конца и повторите.",
        "⛔ **web-1** заблокирован; Vscale пишет: \`abuse\`. Спросите поддержку: \`/ticket open\`.",
        "⛔ У **web-1** уже тариф \`monster\`. Тарифа побольше нет.",
        "⛔ Тарифа \`tiny\` нет. Сейчас Vscale не предлагает ни одного: попробуйте позже.",
        "⛔ Площадки \`ams0\` нет. Сейчас Vscale не предлагает ни одной: попробуйте позже.",
        "⛔ Резервной копии \`x\` нет. Все копии: \`/backup list\`.",
        "⛔ Размер копии **big** 400 ГБ, а на тарифе \`small\` есть место для 20 ГБ. Тарифа побольше там нет.",
        "⛔ Образ \`gitlab\` нельзя установить на тарифе \`small\` в \`msk0\`. Выберите другой образ.",
        "⛔ Образа \`debian\` нет в \`msk0\`. Выберите другой образ.",
        "⛔ Ничего не сделано: введено \`example\`, а домен называется \`example.org\`. Повторите команду и введите имя точно.",
        "⛔ Такая запись уже есть: в \`A\` \`www.пример.рф\` (\`www.xn--e1afmkfd.xn--p1ai\`) то же самое.",
        "⛔ Никого не спросили: нужно 1 одобрение, одобрить могут участники с правом «Управлять сервером», и кроме вас таких нет. Администратор может выдать кому-нибудь роль или изменить правило.",
        "⛔ Никого не спросили: нужно 1 одобрение, одобрить могут <@&7>. Кроме вас могут: 1 участник, но этот канал не видит никто из них. Запросите в канале, который они видят.",
        "⛔ Никого не спросили: нужно 2 одобрения, одобрить могут участники с правом «Управлять сервером». Кроме вас могут: 3 участника, но этот канал из них видят: 1. Запросите в канале, который они видят.",
        "⛔ Отменить это может <@1>, автор запроса, или участник с правом «Управлять сервером».",
        "⛔ Выполнить это без согласия не может никто.",
        "⛔ Это копия. Где сам запрос, видно в \`/operation list\`.",
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
        "⛔ Vscale does not accept this bot's token. To fix it, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot.",
        "⛔ This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot.",
        "⛔ Vscale does not know it: perhaps somebody has deleted it. See what is there, then ask again.",
        "⛔ Vscale is still working on it. Ask again when \`/task list\` no longer names it.",
        "⛔ This contradicts what is already at Vscale. Look at it, then ask again.",
        "⛔ Vscale does not accept this request. Check the options and ask again.",
        "⛔ The Vscale account does not have enough money. Top it up at vscale.io, then ask again.",
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
        "⛔ Vscale не принимает токен этого бота. Что делать: создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота.",
        "⛔ Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота.",
        "⛔ Vscale такого не знает: возможно, его уже удалили. Посмотрите, что есть, и повторите.",
        "⛔ Vscale ещё занят этим: идёт другая задача. Повторите, когда она исчезнет из \`/task list\`.",
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
        "⛔ This domain is at Vscale already, perhaps in another account. If it is yours, ask support: \`/ticket open\`. (\`domain_already_exists\`)",
        "⛔ Vscale does not know this record any more. \`/domain records\` shows what is there. (\`record_not_found\`)",
        "⛔ There is such a record already. \`/domain records\` shows it. (\`record_already_exists\`)",
        "⛔ Vscale does not know this tag any more. Ask again. (\`tag_not_found\`)",
        "⛔ A domain has exactly one SOA record. Change it with \`/domain record-edit\`. (\`cant_add_soa\`)",
        "⛔ A CNAME cannot stand beside another record of the same name. Give another name, or remove the other record first. (\`cname_record_conflict\`)",
        "⛔ This record belongs to another domain. Choose it from the list of its own. (\`record_does_not_belong_to_domain\`)",
        "⛔ A text that Vscale wants is missing. Check the options and ask again. (\`string_required\`)",
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
        "⛔ Не хватает текста, который нужен Vscale. Проверьте параметры и повторите. (\`string_required\`)",
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
    new Set([
      '⛔ Something went wrong inside the bot. Give whoever runs it the reference `a1b2c3d4`: its log has the details.',
    ]),
  );
  expect(say(errors[0], 'ru')).toBe(
    '⛔ В боте что-то сломалось. Передайте владельцу бота номер `a1b2c3d4`: подробности есть в логе.',
  );
});

it('pings nobody', () => {
  expect(errorMessage(new Error('x'), 'en', 'r').mentions).toEqual({});
});
