import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';

export const catalog: Words['catalog'] = {
  imagesTitle: ({ count }) => pluralRu(count, 'образ', 'образа', 'образов'),
  plansTitle: ({ count }) => pluralRu(count, 'тариф', 'тарифа', 'тарифов'),
  locationsTitle: ({ count }) => pluralRu(count, 'площадка', 'площадки', 'площадок'),
  pricesTitle: 'Цены',
  empty: 'Сейчас Vscale не предлагает ничего.',
  onPlans: ({ plans }) => `на ${plans}`,
  onAllPlans: 'на всех тарифах',
  inactive: 'сейчас не предлагается',
  cpus: ({ count }) => pluralRu(count, 'ядро', 'ядра', 'ядер'),
  memory: ({ size }) => `память ${size}`,
  disk: ({ size }) => `диск ${size}`,
  traffic: ({ size }) => `трафик ${size} в месяц`,
  perMonth: ({ price }) => `${price} в месяц`,
  perHour: ({ price }) => `${price} в час`,
  noPrice: 'цена неизвестна',
  trafficPrice: ({ price }) => `Трафик сверх тарифа: ${price} за ГБ`,
  backupPerGb: ({ price }) => `Резервная копия: ${price} за ГБ`,
  backupOfSize: ({ size, price }) => `Резервная копия до ${size}: ${price}`,
  since: ({ date }) => `Эти цены действуют с ${date}`,
  images: ({ count }) => pluralRu(count, 'образ', 'образа', 'образов'),
  privateNetwork: 'частная сеть',
};
