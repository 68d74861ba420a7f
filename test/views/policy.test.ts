import { describe, expect, it } from 'vitest';
import { completePolicy, defaultPolicy, policySchema } from '../../src/approvals/policy.ts';
import { toBody } from '../../src/discord/body.ts';
import type { Locale } from '../../src/views/message.ts';
import { policyMessage, type TriedPolicy, triedPolicyMessage } from '../../src/views/policy.ts';
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
      { actions: ['restart'], approvals: 1 },
    ],
    breakGlass: { roles: ['40'] },
  }),
);

const show = (shown: typeof policy, locale: Locale, page: number | null = null) =>
  render(policyMessage(shown, page, { path: 'policy show' }, locale));

describe('the policy', () => {
  it('is shown as people read it', () => {
    expect(show(policy, 'en')).toMatchInlineSnapshot(`
      "# Policy
      The first rule that fits decides; what none fits runs at once:
      **1.** \`rebuild\`, \`delete\` on \`prod-*\`, \`42\` tagged \`production\`, \`gold\`
      3 approvals from <@&40> · a reason is required · 2 denials to end it · open for 24h
      **2.** \`restart\`
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
      **2.** \`restart\`
      1 согласие, дают <@&30> · запрос ждёт 30 мин
      ## Роли
      Смотреть: <@&10>
      Запрашивать изменения: <@&20>, <@&21>
      Соглашаться: <@&30>
      ## В крайнем случае
      Без согласия, с причиной у всех на виду: <@&40>"
    `);
  });

  it('is the default where there are no rules', () => {
    expect(show(defaultPolicy, 'en')).toMatchInlineSnapshot(`
      "# Policy
      Without rules of your own this holds:
      **1.** \`create.from-backup\`, \`stop\`, \`restart\`, \`upgrade\`, \`rebuild\`, \`restore\`, \`delete\`, \`backup.delete\`, \`key.attach\`, \`domain.remove\`, \`record.add\`, \`record.edit\`, \`record.remove\`, \`ptr.set\`, \`ptr.remove\`
      1 approval from members who may Manage Server · open for 30m
      ## Roles
      Look: members who may Manage Server
      Ask for changes: members who may Manage Server
      Approve: members who may Manage Server"
    `);
    expect(show(defaultPolicy, 'ru')).toMatchInlineSnapshot(`
      "# Правила
      Без своих правил действует это:
      **1.** \`create.from-backup\`, \`stop\`, \`restart\`, \`upgrade\`, \`rebuild\`, \`restore\`, \`delete\`, \`backup.delete\`, \`key.attach\`, \`domain.remove\`, \`record.add\`, \`record.edit\`, \`record.remove\`, \`ptr.set\`, \`ptr.remove\`
      1 согласие, дают участники с правом «Управлять сервером» · запрос ждёт 30 мин
      ## Роли
      Смотреть: участники с правом «Управлять сервером»
      Запрашивать изменения: участники с правом «Управлять сервером»
      Соглашаться: участники с правом «Управлять сервером»"
    `);
  });

  it('may leave everything free', () => {
    expect(show(completePolicy({ rules: [] }), 'en')).toContain('# Policy\nNothing needs approval.\n## Roles');
    expect(show(completePolicy({ rules: [] }), 'ru')).toContain('# Правила\nСогласие ни на что не нужно.\n## Роли');
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
    expect(toBody(policyMessage(policy, null, { path: 'policy show' }, 'en'))).toMatchObject({
      content: '',
      allowed_mentions: { parse: [], roles: [] },
    });
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

  it('is told by the rule, and who would be asked', () => {
    expect(tell()).toEqual([
      '# restart · prod\\_1',
      'Rule 2 decides: 2 approvals from <@&30> · a reason is required · open for 30m',
      'Besides you 3 members could approve.',
    ]);
    expect(tell({}, 'ru')).toEqual([
      '# restart · prod\\_1',
      'Решает правило 2: 2 согласия, дают <@&30> · нужна причина · запрос ждёт 30 мин',
      'Кроме вас согласиться могут: 3 участника.',
    ]);
  });

  it('is nothing where no rule fits', () => {
    expect(tell({ terms: null, available: null })).toEqual([
      '# restart · prod\\_1',
      'No approval is needed: it runs at once.',
    ]);
    const anywhere = { terms: null, available: null, server: null };
    expect(tell({ ...anywhere, dependsOnServer: false }, 'ru')).toEqual([
      '# restart',
      'Одобрение не нужно: выполняется сразу.',
    ]);
    expect(tell(anywhere).slice(1)).toEqual([
      'No approval is needed: it runs at once.',
      'Some rules are for certain servers: name one in `server` to see whether such a rule decides.',
    ]);
    expect(tell(anywhere, 'ru')[2]).toBe(
      'Некоторые правила только для части серверов: чтобы их учесть, укажите параметр `сервер`.',
    );
  });

  it('is a refusal where too few could approve', () => {
    expect(tell({ available: 1 }).slice(2)).toEqual([
      'Besides you 1 member could approve.',
      '⚠️ That is not enough: your request would be refused.',
    ]);
    expect(tell({ available: 0 }).slice(2)).toEqual([
      'Besides you nobody could approve.',
      '⚠️ That is not enough: your request would be refused.',
    ]);
    expect(tell({ available: 1 }, 'ru').slice(2)).toEqual([
      'Кроме вас согласиться могут: 1 участник.',
      '⚠️ Этого мало: ваш запрос не приняли бы.',
    ]);
    expect(tell({ available: 0 }, 'ru')[2]).toBe('Кроме вас согласиться некому.');
  });

  it('tells what it does not know', () => {
    expect(tell({ available: null, isKnown: false }).slice(2)).toEqual([
      'How many members could approve is not known: Discord does not tell this bot.',
      'No server is known by this name now, so ids and tags were not compared.',
    ]);
    expect(tell({ available: null, isKnown: false }, 'ru').slice(2)).toEqual([
      'Сколько участников могут согласиться, неизвестно: Discord этого боту не говорит.',
      'Сервера с таким именем сейчас не видно, поэтому id и теги не сравнивались.',
    ]);
  });

  it('tells of the default and of emergencies', () => {
    const byManagers = makeTerms({ rule: null, approvers: null, breakGlass: ['50'] });
    expect(tell({ terms: byManagers }).slice(1)).toEqual([
      'What holds without rules: 1 approval from members who may Manage Server · open for 30m',
      'Besides you 3 members could approve.',
      'Without approval, with a reason that everybody reads: <@&50>',
    ]);
    expect(tell({ terms: byManagers }, 'ru').slice(1)).toEqual([
      'Действует то, что и без правил: 1 согласие, дают участники с правом «Управлять сервером» · запрос ждёт 30 мин',
      'Кроме вас согласиться могут: 3 участника.',
      'Без согласия, с причиной у всех на виду: <@&50>',
    ]);
  });
});
