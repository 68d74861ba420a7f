import { describe, expect, it } from 'vitest';
import { completePolicy, policySchema } from '../../src/approvals/policy.ts';
import { toBody } from '../../src/discord/body.ts';
import type { Locale } from '../../src/views/message.ts';
import { policyMessage, type TriedPolicy, triedPolicyMessage } from '../../src/views/policy.ts';
import { words } from '../../src/views/words/index.ts';
import { makeTerms } from '../support/approval.ts';
import { render } from '../support/render.ts';

const policy = completePolicy(
  policySchema.parse({
    roles: { viewer: ['10'], operator: ['20', '21'], approver: ['30'] },
    rules: [
      {
        actions: ['rebuild', 'delete'],
        servers: ['prod-*', 42],
        tags: ['production', 'gold'],
        approvals: 3,
        approvers: ['40'],
        expires: '1d',
        reason: 'required',
        denials: 2,
      },
      { actions: ['restart', 'rename', 'tag'], approvals: 1 },
    ],
    breakGlass: { roles: ['40'] },
  }),
);

const show = (shown: typeof policy, locale: Locale, page: number | null = null) =>
  render(policyMessage(shown, [], page, { path: 'policy show' }, locale));

describe('the policy', () => {
  it('is shown as people read it', () => {
    expect(show(policy, 'en')).toMatchInlineSnapshot(`
      "# Policy
      The first rule that fits decides; what none fits runs at once:
      **1.** \`rebuild\`, \`delete\` on \`prod-*\`, \`42\` tagged \`production\`, \`gold\`
      3 approvals from <@&40> · a reason is required · 2 denials to end it · open for 24h
      **2.** \`restart\`, \`rename\`, \`tag\`
      1 approval from <@&30> · open for 30m
      ## Roles
      Look: <@&10>
      Ask for changes: <@&20>, <@&21>
      Approve: <@&30>
      ## In an emergency
      Without approval, with a reason that everybody reads: <@&40>"
    `);
    expect(show(policy, 'ru')).toMatchInlineSnapshot(`
      "# Правила
      Решает первое подходящее правило; что не подходит ни под одно, выполняется сразу:
      **1.** \`rebuild\`, \`delete\` на \`prod-*\`, \`42\` с тегом \`production\`, \`gold\`
      3 согласия, дают <@&40> · нужна причина · 2 отказа, чтобы отклонить · запрос ждёт 24 ч
      **2.** \`restart\`, \`rename\`, \`tag\`
      1 согласие, дают <@&30> · запрос ждёт 30 мин
      ## Роли
      Смотреть: <@&10>
      Запрашивать изменения: <@&20>, <@&21>
      Соглашаться: <@&30>
      ## В крайнем случае
      Без согласия, с причиной у всех на виду: <@&40>"
    `);
  });

  it('has its rules counted on over the pages', () => {
    const rules = Array.from({ length: 12 }, (_, index) => ({
      actions: ['restart'],
      servers: [`s${index}`],
      approvals: 1,
    }));
    const long = completePolicy(policySchema.parse({ rules }));
    expect(show(long, 'en')).toMatch(/\*\*10\.\*\* `restart` on `s9`\n[^*]*-- Page 1 of 2/);
    expect(show(long, 'en', 2)).toMatch(/:\n\*\*11\.\*\* `restart` on `s10`\n/);
    expect(show(long, 'en', 2)).toContain('[◀ Previous → page:policy show?page=1]');
  });

  it('mentions roles without calling them', () => {
    expect(toBody(policyMessage(policy, [], null, { path: 'policy show' }, 'en'))).toMatchObject({
      content: '',
      allowed_mentions: { parse: [], roles: [] },
    });
  });
});

describe('warnings', () => {
  const weak = completePolicy(
    policySchema.parse({
      rules: [
        { actions: ['stop'], approvals: 1 },
        { actions: ['stop'], servers: ['prod-*'], tags: ['gold'], approvals: 1 },
      ],
    }),
  );
  const exposed = [
    { kind: 'writablePolicy' as const, path: 'policy.yaml' },
    { kind: 'readableSecret' as const, path: '.env' },
  ];
  const warn = (shown: typeof policy, locale: Locale, files = exposed) =>
    render(policyMessage(shown, files, null, { path: 'policy show' }, locale))
      .split('\n## ')
      .find((field) => field.startsWith(words[locale].policy.warnings))
      ?.split('\n')
      .slice(1);

  it('tell what is surely not meant, and who else could bypass it', () => {
    expect(warn(weak, 'en')).toEqual([
      'Rule 2 never applies, because rule 1 matches first. Move it up, or delete it.',
      'A server can leave the reach of rule 2, because `rename` needs no approval. Add `rename` to its actions.',
      'A server can leave the reach of rule 2, because `tag` needs no approval. Add `tag` to its actions.',
      "Every user of the bot's machine may change `policy.yaml`. Take that right away: `chmod o-w`.",
      "Every user of the bot's machine may read the tokens in `.env`. Take that right away: `chmod o-rwx`.",
    ]);
    expect(warn(weak, 'ru')).toEqual([
      'Правило 2 никогда не сработает: раньше подходит правило 1. Поставьте его выше или удалите.',
      'Сервер можно вывести из-под правила 2: `rename` не требует одобрения. Добавьте `rename` в действия правила.',
      'Сервер можно вывести из-под правила 2: `tag` не требует одобрения. Добавьте `tag` в действия правила.',
      'Файл `policy.yaml` может изменить любой пользователь машины бота. Запретите это: `chmod o-w`.',
      'Токены в файле `.env` может прочитать любой пользователь машины бота. Запретите это: `chmod o-rwx`.',
    ]);
    expect(warn(completePolicy({ rules: [] }), 'en', [])).toEqual([
      'Every operation runs at once. For the default rules write `rules: default`.',
    ]);
  });

  it('are left out where there are none', () => {
    expect(warn(completePolicy({ rules: 'default' }), 'en', [])).toBeUndefined();
  });
});

describe('what would happen', () => {
  const terms = makeTerms({ rule: 2, approvals: 2, approvers: ['30'], breakGlass: [], reason: 'required' });
  const tried: TriedPolicy = {
    action: 'restart',
    server: 'prod_1',
    isKnown: true,
    dependsOnServer: true,
    terms,
    available: 3,
  };
  const tell = (over: Partial<TriedPolicy> = {}, locale: Locale = 'en') =>
    render(triedPolicyMessage({ ...tried, ...over }, locale)).split('\n');

  it('is a refusal where nobody could approve', () => {
    expect(tell({ available: 0 }).slice(2)).toEqual([
      'Besides you nobody could approve.',
      '⚠️ That is not enough: your request would be refused.',
    ]);
    expect(tell({ available: 0 }, 'ru')[2]).toBe('Кроме вас согласиться некому.');
  });

  it('tells what it does not know', () => {
    expect(tell({ available: null })[2]).toBe(
      'How many members could approve is not known: Discord does not tell this bot.',
    );
    expect(tell({ available: null }, 'ru')[2]).toBe(
      'Сколько участников могут согласиться, неизвестно: Discord этого боту не говорит.',
    );
  });

  it('tells of the default', () => {
    const byManagers = makeTerms({ rule: null, approvers: null, breakGlass: [] });
    expect(tell({ terms: byManagers })[1]).toBe(
      'What holds without rules: 1 approval from members who may Manage Server · open for 30m',
    );
    expect(tell({ terms: byManagers }, 'ru')[1]).toBe(
      'Действует то, что и без правил: 1 согласие, дают участники с правом «Управлять сервером» · запрос ждёт 30 мин',
    );
  });
});
