import type { Scene } from '../../tell.ts';

const small = { name: 'web-1', image: 'ubuntu_20.04_64_001_master', plan: 'small' };

export const createRefusedScenes: readonly Scene[] = [
  {
    of: 'server create',
    title: 'needs an image, a plan and a location that there are',
    refused: ['image_not_found', 'image_not_found', 'plan_not_found', 'location_not_found'],
    async play({ type }) {
      await type('server create', { ...small, image: 'ubuntu_20.04_64_001_mastre' });
      await type('server create', { ...small, image: 'windows' });
      await type('server create', { ...small, plan: 'tiny' });
      await type('server create', { ...small, location: 'ams0' });
    },
    en: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_mastre plan:small
      ⛔ There is no image \`ubuntu_20.04_64_001_mastre\`. Did you mean \`ubuntu_20.04_64_001_master\`, \`ubuntu_16.04_64_001_master\`, \`ubuntu_18.04_64_001_master\`? \`/catalog images\` shows all.
      > /server create name:web-1 image:windows plan:small
      ⛔ There is no image \`windows\`. \`/catalog images\` shows all.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:tiny
      ⛔ There is no plan \`tiny\`. Choose \`small\`, \`medium\`, \`large\`, \`huge\`, \`monster\`.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small location:ams0
      ⛔ There is no location \`ams0\`. Choose \`spb0\`, \`msk0\`.
    `,
    ru: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_mastre plan:small
      ⛔ Образа \`ubuntu_20.04_64_001_mastre\` нет. Может быть, \`ubuntu_20.04_64_001_master\`, \`ubuntu_16.04_64_001_master\`, \`ubuntu_18.04_64_001_master\`? Все образы: \`/catalog images\`.
      > /server create name:web-1 image:windows plan:small
      ⛔ Образа \`windows\` нет. Все образы: \`/catalog images\`.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:tiny
      ⛔ Тарифа \`tiny\` нет. Выберите \`small\`, \`medium\`, \`large\`, \`huge\`, \`monster\`.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small location:ams0
      ⛔ Площадки \`ams0\` нет. Выберите \`spb0\`, \`msk0\`.
    `,
  },
  {
    of: 'server create',
    title: 'needs an image that fits the plan',
    refused: ['image_needs_other_plan', 'image_needs_other_plan'],
    async play({ type }) {
      await type('server create', { ...small, image: 'ubuntu_20.04_64_001_gitlab' });
      await type('server create', { ...small, image: 'debian_10_64_001_fastpanel', location: 'msk0' });
    },
    en: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_gitlab plan:small
      ⛔ The image \`ubuntu_20.04_64_001_gitlab\` cannot be installed on the plan \`small\`. It can on \`huge\`, \`monster\`.
      > /server create name:web-1 image:debian_10_64_001_fastpanel plan:small location:msk0
      ⛔ The image \`debian_10_64_001_fastpanel\` cannot be installed on the plan \`small\` in \`msk0\`. It can on \`medium\`, \`large\`, \`huge\`, \`monster\`.
    `,
    ru: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_gitlab plan:small
      ⛔ Образ \`ubuntu_20.04_64_001_gitlab\` нельзя установить на тарифе \`small\`. Можно на \`huge\`, \`monster\`.
      > /server create name:web-1 image:debian_10_64_001_fastpanel plan:small location:msk0
      ⛔ Образ \`debian_10_64_001_fastpanel\` нельзя установить на тарифе \`small\` в \`msk0\`. Можно на \`medium\`, \`large\`, \`huge\`, \`monster\`.
    `,
  },
  {
    of: 'server create',
    title: 'needs a location that has the plan and the image',
    refused: ['plan_not_in_location', 'image_not_in_location', 'nowhere_to_create'],
    async play({ vscale, type }) {
      vscale.outside.withdraw('spb0', 'small');
      vscale.outside.withdraw('msk0', small.image);
      await type('server create', { ...small, location: 'spb0' });
      await type('server create', { ...small, location: 'msk0' });
      await type('server create', small);
    },
    en: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small location:spb0
      ⛔ There is no plan \`small\` in \`spb0\`. It can be had in \`msk0\`.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small location:msk0
      ⛔ There is no image \`ubuntu_20.04_64_001_master\` in \`msk0\`. It can be had in \`spb0\`.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small
      ⛔ No location offers the image \`ubuntu_20.04_64_001_master\` on the plan \`small\` now. \`/catalog images\` and \`/catalog locations\` show what can be had.
    `,
    ru: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small location:spb0
      ⛔ Тарифа \`small\` нет в \`spb0\`. Есть в \`msk0\`.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small location:msk0
      ⛔ Образа \`ubuntu_20.04_64_001_master\` нет в \`msk0\`. Есть в \`spb0\`.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small
      ⛔ Сейчас образ \`ubuntu_20.04_64_001_master\` на тарифе \`small\` не предлагает ни одна площадка. Что есть: \`/catalog images\` и \`/catalog locations\`.
    `,
  },
  {
    of: 'server create',
    title: 'needs keys that there are',
    refused: ['key_not_found', 'key_not_found', 'key_ambiguous'],
    async play({ vscale, type }) {
      await type('server create', { ...small, keys: 'laptop' });
      for (const name of ['laptop', 'phone', 'phone']) vscale.state.addSshKey(name);
      await type('server create', { ...small, keys: 'laptop, desk' });
      await type('server create', { ...small, keys: 'Phone' });
    },
    en: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small keys:laptop
      ⛔ There is no SSH key \`laptop\`. The account has none: \`/key add\` adds one.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small keys:laptop, desk
      ⛔ There is no SSH key \`desk\`. Choose \`laptop\`, \`phone\`.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small keys:Phone
      ⛔ Several SSH keys are called \`Phone\`: \`100316\`, \`100317\`. Give one of these ids.
    `,
    ru: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small keys:laptop
      ⛔ SSH-ключа \`laptop\` нет. В аккаунте нет ключей, добавить: \`/key add\`.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small keys:laptop, desk
      ⛔ SSH-ключа \`desk\` нет. Выберите \`laptop\`, \`phone\`.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small keys:Phone
      ⛔ Имя \`Phone\` носят несколько SSH-ключей: \`100316\`, \`100317\`. Укажите один из этих id.
    `,
  },
  {
    of: 'server create',
    title: 'needs a root password that can be, and repeats none',
    refused: ['password_length', 'password_characters'],
    async play({ type }) {
      await type('server create', { ...small, password: true }, { form: { password: 'short' } });
      await type('server create', { ...small, password: true }, { form: { password: 'пароль root' } });
    },
    en: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small password:true
      [form] Create a server
      New root password*: – Sent to Vscale and forgotten. No spaces.
      Name*: web-1
      SSH keys: – Ids or names, separated by commas.
      ⛔ Nothing was done: a root password has 8 to 64 characters. Run the command again.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small password:true
      [form] Create a server
      New root password*: – Sent to Vscale and forgotten. No spaces.
      Name*: web-1
      SSH keys: – Ids or names, separated by commas.
      ⛔ Nothing was done: a root password has Latin letters, digits and punctuation, no spaces. Run the command again.
    `,
    ru: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small password:true
      [form] Создать сервер
      Новый пароль root*: – Бот отправит его в Vscale и забудет. Без пробелов.
      Имя*: web-1
      SSH-ключи: – Id или имена через запятую.
      ⛔ Ничего не сделано: в пароле root должно быть от 8 до 64 знаков. Повторите команду.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small password:true
      [form] Создать сервер
      Новый пароль root*: – Бот отправит его в Vscale и забудет. Без пробелов.
      Имя*: web-1
      SSH-ключи: – Id или имена через запятую.
      ⛔ Ничего не сделано: в пароле root можно латинские буквы, цифры и знаки препинания, без пробелов. Повторите команду.
    `,
  },
  {
    of: 'server create',
    title: 'takes no root password where it has to wait for approval',
    refused: 'password_needs_no_approval',
    on: { policy: 'rules: [{ actions: [create], approvals: 1 }]\n' },
    play: ({ type }) => type('server create', { ...small, password: true }),
    en: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small password:true
      (private)
      ⛔ A root password cannot wait for approval, because the bot never stores one. Run the command again without it, and log in with SSH keys, or with the password that Vscale mails to the owner of the account.
    `,
    ru: `
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small password:true
      (private)
      ⛔ Пароль root не может ждать согласия: бот его никогда не хранит. Запустите команду снова без пароля и войдите по SSH-ключу или с паролем, который Vscale пришлёт на почту владельца аккаунта.
    `,
  },
];
