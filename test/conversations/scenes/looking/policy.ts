import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import type { Scene } from '../../tell.ts';

export const policyScenes: readonly Scene[] = [
  {
    of: 'policy show',
    title: 'shows the rules and the roles',
    on: { policy: writeSandboxPolicy },
    play: ({ type }) => type('policy show', {}, { as: 'kim' }),
    en: `
      Kim > /policy show
      (private)
      # Policy
      The first rule that fits decides; what none fits runs at once:
      **1.** \`restart\`, \`stop\`, \`upgrade\`, \`rebuild\`, \`delete\` on \`prod-*\`
      2 approvals from @Approver, @Admin · a reason is required · open for 1h
      **2.** \`restart\`, \`stop\`, \`upgrade\`, \`rebuild\`, \`delete\`
      1 approval from @Approver, @Admin · open for 30m
      ## Roles
      Look: @Viewer, @Operator, @Approver, @Admin
      Ask for changes: @Operator, @Admin
      Approve: @Approver, @Admin
      ## In an emergency
      Without approval, with a reason that everybody reads: @Admin
    `,
    ru: `
      Kim > /policy show
      (private)
      # Правила
      Решает первое подходящее правило; что не подходит ни под одно, выполняется сразу:
      **1.** \`restart\`, \`stop\`, \`upgrade\`, \`rebuild\`, \`delete\` на \`prod-*\`
      2 согласия, дают @Approver, @Admin · нужна причина · запрос ждёт 1 ч
      **2.** \`restart\`, \`stop\`, \`upgrade\`, \`rebuild\`, \`delete\`
      1 согласие, дают @Approver, @Admin · запрос ждёт 30 мин
      ## Роли
      Смотреть: @Viewer, @Operator, @Approver, @Admin
      Запрашивать изменения: @Operator, @Admin
      Соглашаться: @Approver, @Admin
      ## В крайнем случае
      Без согласия, с причиной у всех на виду: @Admin
    `,
  },
  {
    of: 'policy show',
    title: 'shows what holds without rules, and that nothing needs approval',
    on: { policy: '{}\n' },
    async play({ type, editPolicy, wait }) {
      await type('policy show');
      editPolicy('rules: []\n');
      await wait(5);
      await wait(5);
      await type('policy show');
    },
    en: `
      > /policy show
      (private)
      # Policy
      Without rules of your own this holds:
      **1.** \`restart\`, \`stop\`, \`upgrade\`, \`rebuild\`, \`restore\`, \`delete\`
      1 approval from members who may Manage Server · open for 30m
      ## Roles
      Look: members who may Manage Server
      Ask for changes: members who may Manage Server
      Approve: members who may Manage Server
      > /policy show
      (private)
      # Policy
      Nothing needs approval.
      ## Roles
      Look: members who may Manage Server
      Ask for changes: members who may Manage Server
      Approve: members who may Manage Server
    `,
    ru: `
      > /policy show
      (private)
      # Правила
      Без своих правил действует это:
      **1.** \`restart\`, \`stop\`, \`upgrade\`, \`rebuild\`, \`restore\`, \`delete\`
      1 согласие, дают участники с правом «Управлять сервером» · запрос ждёт 30 мин
      ## Роли
      Смотреть: участники с правом «Управлять сервером»
      Запрашивать изменения: участники с правом «Управлять сервером»
      Соглашаться: участники с правом «Управлять сервером»
      > /policy show
      (private)
      # Правила
      Согласие ни на что не нужно.
      ## Роли
      Смотреть: участники с правом «Управлять сервером»
      Запрашивать изменения: участники с правом «Управлять сервером»
      Соглашаться: участники с правом «Управлять сервером»
    `,
  },
  {
    of: 'policy test',
    title: 'tells which rule would decide, and who',
    on: { policy: writeSandboxPolicy },
    async play({ vscale, complete, type }) {
      vscale.state.addServer({ name: 'prod-1' });
      await complete('policy test', { action: 'rest' }, 'action', { as: 'vera' });
      await complete('policy test', { action: 'restart', server: 'prod' }, 'server', { as: 'vera' });
      await type('policy test', { action: 'restart', server: '15461102' }, { as: 'vera' });
      await type('policy test', { action: 'restart' }, { as: 'vera' });
      await type('policy test', { action: 'delete', server: 'prod-99' }, { as: 'vera' });
      await type('policy test', { action: 'key.add' }, { as: 'vera' });
    },
    en: `
      Vera > /policy test action:rest…
        restart = restart
        restore = restore
      Vera > /policy test action:restart server:prod…
        prod-1 · started · 31.184.254.10 · small = 15461102
      Vera > /policy test action:restart server:15461102
      (private)
      # restart · prod-1
      Rule 1 decides: 2 approvals from @Approver, @Admin · a reason is required · open for 1h
      Besides you 5 members could approve.
      Without approval, with a reason that everybody reads: @Admin
      Vera > /policy test action:restart
      (private)
      # restart
      Rule 2 decides: 1 approval from @Approver, @Admin · open for 30m
      Besides you 5 members could approve.
      Without approval, with a reason that everybody reads: @Admin
      Some rules are for certain servers: name one in \`server\` to see whether such a rule decides.
      Vera > /policy test action:delete server:prod-99
      (private)
      # delete · prod-99
      Rule 1 decides: 2 approvals from @Approver, @Admin · a reason is required · open for 1h
      Besides you 5 members could approve.
      Without approval, with a reason that everybody reads: @Admin
      No server is known by this name now, so ids and tags were not compared.
      Vera > /policy test action:key.add
      (private)
      # key.add
      No rule fits: it runs at once.
    `,
    ru: `
      Vera > /policy test action:rest…
        restart = restart
        restore = restore
      Vera > /policy test action:restart server:prod…
        prod-1 · запущен · 31.184.254.10 · small = 15461102
      Vera > /policy test action:restart server:15461102
      (private)
      # restart · prod-1
      Решает правило 1: 2 согласия, дают @Approver, @Admin · нужна причина · запрос ждёт 1 ч
      Кроме вас согласиться могут: 5 участников.
      Без согласия, с причиной у всех на виду: @Admin
      Vera > /policy test action:restart
      (private)
      # restart
      Решает правило 2: 1 согласие, дают @Approver, @Admin · запрос ждёт 30 мин
      Кроме вас согласиться могут: 5 участников.
      Без согласия, с причиной у всех на виду: @Admin
      Некоторые правила только для части серверов: чтобы их учесть, укажите параметр \`сервер\`.
      Vera > /policy test action:delete server:prod-99
      (private)
      # delete · prod-99
      Решает правило 1: 2 согласия, дают @Approver, @Admin · нужна причина · запрос ждёт 1 ч
      Кроме вас согласиться могут: 5 участников.
      Без согласия, с причиной у всех на виду: @Admin
      Сервера с таким именем сейчас не видно, поэтому id и теги не сравнивались.
      Vera > /policy test action:key.add
      (private)
      # key.add
      Ни одно правило не подходит: выполняется сразу.
    `,
  },
  {
    of: 'policy test',
    title: 'tells where there are too few who could approve',
    on: { policy: ({ roles }) => `rules: [{ actions: [stop], approvals: 2, approvers: ["${roles.viewer.id}"] }]\n` },
    play: ({ type }) => type('policy test', { action: 'stop' }),
    en: `
      > /policy test action:stop
      (private)
      # stop
      Rule 1 decides: 2 approvals from @Viewer · open for 30m
      Besides you 1 member could approve.
      ⚠️ That is not enough: your request would be refused.
    `,
    ru: `
      > /policy test action:stop
      (private)
      # stop
      Решает правило 1: 2 согласия, дают @Viewer · запрос ждёт 30 мин
      Кроме вас согласиться могут: 1 участник.
      ⚠️ Этого мало: ваш запрос не приняли бы.
    `,
  },
  {
    of: 'policy test',
    title: 'asks again where it knows no such action, or several such servers',
    refused: ['action_not_found', 'action_not_found', 'server_ambiguous'],
    async play({ vscale, type }) {
      for (let count = 0; count < 2; count += 1) vscale.state.addServer({ name: 'web-1' });
      await type('policy test', { action: 'restrat' });
      await type('policy test', { action: 'dance' });
      await type('policy test', { action: 'restart', server: 'web-1' });
    },
    en: `
      > /policy test action:restrat
      (private)
      ⛔ The policy knows no action \`restrat\`. Did you mean \`restart\`?
      > /policy test action:dance
      (private)
      ⛔ The policy knows no action \`dance\`. Choose one from the list that opens as you type.
      > /policy test action:restart server:web-1
      (private)
      ⛔ Several servers are called \`web-1\`: \`15461102\`, \`15461103\`. Give one of these ids.
    `,
    ru: `
      > /policy test action:restrat
      (private)
      ⛔ Действия \`restrat\` в правилах нет. Может быть, \`restart\`?
      > /policy test action:dance
      (private)
      ⛔ Действия \`dance\` в правилах нет. Выберите из списка, который открывается при вводе.
      > /policy test action:restart server:web-1
      (private)
      ⛔ Имя \`web-1\` носят несколько серверов: \`15461102\`, \`15461103\`. Укажите один из этих id.
    `,
  },
  {
    of: 'policy show',
    title: 'is of the policy before the edit, as long as the file is broken',
    on: { policy: 'rules: [{ actions: [stop], approvals: 1 }]\n' },
    async play({ type, editPolicy, wait }) {
      editPolicy('rules:\n  - actions: [stop]\n    expires: soon\n    approvals: none\n');
      await wait(5);
      await wait(5);
      await type('policy show');
      editPolicy('rules:\n  - { actions: [stop], approvals: 1 }\n  - { actions: [stop], approvals: 2 }\n');
      await wait(5);
      await wait(5);
    },
    en: `
      (#general)
      ⚠️ The policy file has been edited and cannot be used. The policy from before the edit still holds:
      \`policy.yaml:3: rules[1].expires: expected a period such as 30m, 2h or 1d\`
      \`policy.yaml:4: rules[1].approvals: expected a whole number of people\`
      > /policy show
      (private)
      # Policy
      The first rule that fits decides; what none fits runs at once:
      **1.** \`stop\`
      1 approval from members who may Manage Server · open for 30m
      ## Roles
      Look: members who may Manage Server
      Ask for changes: members who may Manage Server
      Approve: members who may Manage Server
      (#general)
      ⚠️ The policy file has been edited and is in force, but:
      \`policy.yaml:3: rule 2 can never match, because rule 1 matches first; move it up, or delete it\`
    `,
    ru: `
      (#general)
      ⚠️ Файл правил изменили, но в нём ошибки, поэтому он не действует. Пока действуют прежние правила:
      \`policy.yaml:3: rules[1].expires: expected a period such as 30m, 2h or 1d\`
      \`policy.yaml:4: rules[1].approvals: expected a whole number of people\`
      > /policy show
      (private)
      # Правила
      Решает первое подходящее правило; что не подходит ни под одно, выполняется сразу:
      **1.** \`stop\`
      1 согласие, дают участники с правом «Управлять сервером» · запрос ждёт 30 мин
      ## Роли
      Смотреть: участники с правом «Управлять сервером»
      Запрашивать изменения: участники с правом «Управлять сервером»
      Соглашаться: участники с правом «Управлять сервером»
      (#general)
      ⚠️ Файл правил изменили, он действует, но:
      \`policy.yaml:3: rule 2 can never match, because rule 1 matches first; move it up, or delete it\`
    `,
  },
];
