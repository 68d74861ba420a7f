import type { Scene } from '../../tell.ts';

export const catalogScenes: readonly Scene[] = [
  {
    of: 'catalog images',
    title: 'shows them page by page',
    async play({ locale, type, press }) {
      const list = await type('catalog images', { page: 3 });
      await press(list, { en: '◀ Previous', ru: '◀ Назад' }[locale]);
    },
    en: `
      > /catalog images page:3
      (private)
      # 24 images
      \`ubuntu_20.04_64_001_nodejs\`
      2.4 GB · spb0, msk0 on all plans
      \`ubuntu_20.04_64_001_redis\`
      2.4 GB · spb0, msk0 on all plans
      \`ubuntu_20.04_64_001_redmine\`
      5 GB · spb0, msk0 on medium, large, huge, monster
      \`ubuntu_20.04_64_001_wordpress\`
      2.2 GB · spb0, msk0 on medium, large, huge, monster
      -- Page 3 of 3
      [◀ Previous] [Next ▶, disabled]
      > [◀ Previous]
      (private)
      # 24 images
      \`ubuntu_20.04_64_001_ajenti\`
      2.6 GB · spb0, msk0 on all plans
      \`ubuntu_20.04_64_001_bitrix\`
      2.2 GB · spb0, msk0 on medium, large, huge, monster
      \`ubuntu_20.04_64_001_django\`
      2.2 GB · spb0, msk0 on all plans
      \`ubuntu_20.04_64_001_docker\`
      2.3 GB · spb0, msk0 on all plans
      \`ubuntu_20.04_64_001_gitlab\`
      4.8 GB · spb0, msk0 on huge, monster
      \`ubuntu_20.04_64_001_gogs\`
      2.6 GB · spb0, msk0 on all plans
      \`ubuntu_20.04_64_001_jenkins\`
      2.3 GB · spb0, msk0 on medium, large, huge, monster
      \`ubuntu_20.04_64_001_lamp\`
      2.6 GB · spb0, msk0 on all plans
      \`ubuntu_20.04_64_001_master\`
      2.4 GB · spb0, msk0 on all plans
      \`ubuntu_20.04_64_001_mongodb\`
      2.6 GB · spb0, msk0 on all plans
      -- Page 2 of 3
      [◀ Previous] [Next ▶]
    `,
    ru: `
      > /catalog images page:3
      (private)
      # 24 образа
      \`ubuntu_20.04_64_001_nodejs\`
      2,4 ГБ · spb0, msk0 на всех тарифах
      \`ubuntu_20.04_64_001_redis\`
      2,4 ГБ · spb0, msk0 на всех тарифах
      \`ubuntu_20.04_64_001_redmine\`
      5 ГБ · spb0, msk0 на medium, large, huge, monster
      \`ubuntu_20.04_64_001_wordpress\`
      2,2 ГБ · spb0, msk0 на medium, large, huge, monster
      -- Страница 3 из 3
      [◀ Назад] [Дальше ▶, disabled]
      > [◀ Назад]
      (private)
      # 24 образа
      \`ubuntu_20.04_64_001_ajenti\`
      2,6 ГБ · spb0, msk0 на всех тарифах
      \`ubuntu_20.04_64_001_bitrix\`
      2,2 ГБ · spb0, msk0 на medium, large, huge, monster
      \`ubuntu_20.04_64_001_django\`
      2,2 ГБ · spb0, msk0 на всех тарифах
      \`ubuntu_20.04_64_001_docker\`
      2,3 ГБ · spb0, msk0 на всех тарифах
      \`ubuntu_20.04_64_001_gitlab\`
      4,8 ГБ · spb0, msk0 на huge, monster
      \`ubuntu_20.04_64_001_gogs\`
      2,6 ГБ · spb0, msk0 на всех тарифах
      \`ubuntu_20.04_64_001_jenkins\`
      2,3 ГБ · spb0, msk0 на medium, large, huge, monster
      \`ubuntu_20.04_64_001_lamp\`
      2,6 ГБ · spb0, msk0 на всех тарифах
      \`ubuntu_20.04_64_001_master\`
      2,4 ГБ · spb0, msk0 на всех тарифах
      \`ubuntu_20.04_64_001_mongodb\`
      2,6 ГБ · spb0, msk0 на всех тарифах
      -- Страница 2 из 3
      [◀ Назад] [Дальше ▶]
    `,
  },
  {
    of: ['catalog plans', 'catalog locations', 'catalog prices'],
    title: 'show what there is, and what it costs',
    async play({ type }) {
      await type('catalog plans');
      await type('catalog locations');
      await type('catalog prices');
    },
    en: `
      > /catalog plans
      (private)
      # 5 plans
      **small** · 200 ₽ a month · 0.28 ₽ an hour
      1 CPU · 0.5 GB memory · 20 GB disk · 1,024 GB traffic a month · spb0, msk0
      **medium** · 400 ₽ a month · 0.56 ₽ an hour
      1 CPU · 1 GB memory · 30 GB disk · 2,048 GB traffic a month · spb0, msk0
      **large** · 800 ₽ a month · 1.12 ₽ an hour
      2 CPUs · 2 GB memory · 40 GB disk · 3,072 GB traffic a month · spb0, msk0
      **huge** · 1,600 ₽ a month · 2.23 ₽ an hour
      2 CPUs · 4 GB memory · 60 GB disk · 4,096 GB traffic a month · spb0, msk0
      **monster** · 3,200 ₽ a month · 4.45 ₽ an hour
      4 CPUs · 8 GB memory · 80 GB disk · 5,120 GB traffic a month · spb0, msk0
      > /catalog locations
      (private)
      # 2 locations
      **spb0**
      small, medium, large, huge, monster · 24 images
      **msk0**
      small, medium, large, huge, monster · 24 images
      > /catalog prices
      (private)
      # Prices
      **small** · 200 ₽ a month · 0.28 ₽ an hour
      **medium** · 400 ₽ a month · 0.56 ₽ an hour
      **large** · 800 ₽ a month · 1.12 ₽ an hour
      **huge** · 1,600 ₽ a month · 2.23 ₽ an hour
      **monster** · 3,200 ₽ a month · 4.45 ₽ an hour
      Traffic above the plan: 1.60 ₽ per GB
      Backup: 5 ₽ per GB
      These prices hold since \`2015-08-01\`
    `,
    ru: `
      > /catalog plans
      (private)
      # 5 тарифов
      **small** · 200 ₽ в месяц · 0,28 ₽ в час
      1 ядро · память 0,5 ГБ · диск 20 ГБ · трафик 1 024 ГБ в месяц · spb0, msk0
      **medium** · 400 ₽ в месяц · 0,56 ₽ в час
      1 ядро · память 1 ГБ · диск 30 ГБ · трафик 2 048 ГБ в месяц · spb0, msk0
      **large** · 800 ₽ в месяц · 1,12 ₽ в час
      2 ядра · память 2 ГБ · диск 40 ГБ · трафик 3 072 ГБ в месяц · spb0, msk0
      **huge** · 1 600 ₽ в месяц · 2,23 ₽ в час
      2 ядра · память 4 ГБ · диск 60 ГБ · трафик 4 096 ГБ в месяц · spb0, msk0
      **monster** · 3 200 ₽ в месяц · 4,45 ₽ в час
      4 ядра · память 8 ГБ · диск 80 ГБ · трафик 5 120 ГБ в месяц · spb0, msk0
      > /catalog locations
      (private)
      # 2 площадки
      **spb0**
      small, medium, large, huge, monster · 24 образа
      **msk0**
      small, medium, large, huge, monster · 24 образа
      > /catalog prices
      (private)
      # Цены
      **small** · 200 ₽ в месяц · 0,28 ₽ в час
      **medium** · 400 ₽ в месяц · 0,56 ₽ в час
      **large** · 800 ₽ в месяц · 1,12 ₽ в час
      **huge** · 1 600 ₽ в месяц · 2,23 ₽ в час
      **monster** · 3 200 ₽ в месяц · 4,45 ₽ в час
      Трафик сверх тарифа: 1,60 ₽ за ГБ
      Резервная копия: 5 ₽ за ГБ
      Эти цены действуют с \`2015-08-01\`
    `,
  },
  {
    of: ['catalog plans', 'catalog prices'],
    title: 'show what can be shown where Vscale does not tell its prices',
    async play({ vscale, type }) {
      vscale.faults.queue({ when: { path: /prices/ }, fault: 'error-500', times: 2 });
      await type('catalog plans');
      await type('catalog prices');
    },
    en: `
      > /catalog plans
      (private)
      # 5 plans
      **small** · no price known
      1 CPU · 0.5 GB memory · 20 GB disk · 1,024 GB traffic a month · spb0, msk0
      **medium** · no price known
      1 CPU · 1 GB memory · 30 GB disk · 2,048 GB traffic a month · spb0, msk0
      **large** · no price known
      2 CPUs · 2 GB memory · 40 GB disk · 3,072 GB traffic a month · spb0, msk0
      **huge** · no price known
      2 CPUs · 4 GB memory · 60 GB disk · 4,096 GB traffic a month · spb0, msk0
      **monster** · no price known
      4 CPUs · 8 GB memory · 80 GB disk · 5,120 GB traffic a month · spb0, msk0
      > /catalog prices
      (private)
      ⛔ Vscale has an internal error. Ask again in a few minutes. Vscale says: \`Internal server error\`.
    `,
    ru: `
      > /catalog plans
      (private)
      # 5 тарифов
      **small** · цена неизвестна
      1 ядро · память 0,5 ГБ · диск 20 ГБ · трафик 1 024 ГБ в месяц · spb0, msk0
      **medium** · цена неизвестна
      1 ядро · память 1 ГБ · диск 30 ГБ · трафик 2 048 ГБ в месяц · spb0, msk0
      **large** · цена неизвестна
      2 ядра · память 2 ГБ · диск 40 ГБ · трафик 3 072 ГБ в месяц · spb0, msk0
      **huge** · цена неизвестна
      2 ядра · память 4 ГБ · диск 60 ГБ · трафик 4 096 ГБ в месяц · spb0, msk0
      **monster** · цена неизвестна
      4 ядра · память 8 ГБ · диск 80 ГБ · трафик 5 120 ГБ в месяц · spb0, msk0
      > /catalog prices
      (private)
      ⛔ У Vscale внутренняя ошибка. Повторите через несколько минут. Vscale пишет: \`Internal server error\`.
    `,
  },
  {
    of: 'catalog images',
    title: 'says what to do about a token that Vscale does not accept',
    on: { token: 'wrong' },
    play: ({ type }) => type('catalog images'),
    en: `
      > /catalog images
      (private)
      ⛔ Vscale does not accept this bot's token. To fix it, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot.
    `,
    ru: `
      > /catalog images
      (private)
      ⛔ Vscale не принимает токен этого бота. Что делать: создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота.
    `,
  },
];
