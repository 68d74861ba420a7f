import { expect, it } from 'vitest';
import { imageList, locationList, planList, priceList } from '../../src/views/catalog.ts';
import { imageLabel, keyLabel, locationLabel, planLabel } from '../../src/views/choices.ts';
import { render } from '../support/render.ts';

const small = {
  id: 'small',
  cpus: 1,
  memoryMb: 512,
  diskMb: 20_480,
  trafficGb: 1_024,
  addresses: 1,
  locations: ['spb0', 'msk0'],
  images: [],
};
const large = { ...small, id: 'large', cpus: 2, memoryMb: 2_048, diskMb: 40_960, trafficGb: 0, locations: ['spb0'] };
const plans = [small, large];

const image = {
  id: 'ubuntu_20.04_64_001_master',
  description: 'Ubuntu_20.04_64_001_master',
  active: true,
  sizeMb: 2_425,
  locations: ['spb0', 'msk0'],
  plans: ['small', 'large'],
  offers: [
    { location: 'spb0', plans: ['small', 'large'] },
    { location: 'msk0', plans: ['small', 'large'] },
  ],
};
const gitlab = {
  ...image,
  id: 'ubuntu_20.04_64_001_gitlab',
  sizeMb: 0,
  offers: [
    { location: 'spb0', plans: ['small', 'large'] },
    { location: 'msk0', plans: ['large'] },
  ],
};

const prices = {
  plans: { small: { hourKopecks: 28, monthKopecks: 20_000 } },
  networkKopecks: 160,
  backup: { perGbKopecks: 500, bySize: [{ sizeGb: 20, hourKopecks: 3, monthKopecks: 2_000 }] },
  period: '2015-08-01',
};

it('lists images that some places have on some plans, or none has', () => {
  const images = [gitlab, { ...image, id: 'debian_8_64_001_master', active: false }];
  expect(render(imageList(images, plans, null, { path: 'catalog images' }, 'en'))).toMatchInlineSnapshot(`
    "# 2 images
    \`ubuntu_20.04_64_001_gitlab\`
    spb0 on all plans · msk0 on large
    \`debian_8_64_001_master\`
    not offered now"
  `);
  expect(render(imageList(images, plans, null, { path: 'catalog images' }, 'ru'))).toMatchInlineSnapshot(`
    "# 2 образа
    \`ubuntu_20.04_64_001_gitlab\`
    spb0 на всех тарифах · msk0 на large
    \`debian_8_64_001_master\`
    сейчас не предлагается"
  `);
});

it('tells no traffic of a plan that has none', () => {
  expect(render(planList([large], prices, null, { path: 'catalog plans' }, 'en'))).not.toContain('traffic');
});

it('lists locations', () => {
  const locations = [
    {
      id: 'spb0',
      description: 'Цветочная, 21',
      active: true,
      privateNetworking: true,
      plans: ['small', 'large'],
      images: ['a', 'b'],
    },
    { id: 'msk0', description: '', active: false, privateNetworking: false, plans: [], images: ['a'] },
  ];
  expect(render(locationList(locations, null, { path: 'catalog locations' }, 'en'))).toMatchInlineSnapshot(`
    "# 2 locations
    **spb0** · Цветочная, 21
    small, large · 2 images · private network
    **msk0**
    not offered now · 1 image"
  `);
  expect(render(locationList(locations, null, { path: 'catalog locations' }, 'ru'))).toMatchInlineSnapshot(`
    "# 2 площадки
    **spb0** · Цветочная, 21
    small, large · 2 образа · частная сеть
    **msk0**
    сейчас не предлагается · 1 образ"
  `);
});

it('says where there are no prices', () => {
  const none = { plans: {}, networkKopecks: null, backup: { perGbKopecks: null, bySize: [] }, period: null };
  expect(render(priceList(none, null, { path: 'catalog prices' }, 'en'))).toMatchInlineSnapshot(`
    "# Prices
    no price known"
  `);
});

it('labels what is offered in suggestions', () => {
  const labels = [
    planLabel(small, prices.plans.small, 'en'),
    planLabel(large, null, 'ru'),
    imageLabel(image, 'en'),
    imageLabel(gitlab, 'en'),
    locationLabel({ id: 'spb0', description: '', active: true, privateNetworking: false, plans: [], images: [] }),
    keyLabel({ id: 92, name: 'laptop', key: '' }, ['desk']),
  ];
  expect(labels).toMatchInlineSnapshot(`
    [
      "small · 1 CPU · 0.5 GB memory · 20 GB disk · 200 ₽ a month",
      "large · 2 ядра · память 2 ГБ · диск 40 ГБ",
      "ubuntu_20.04_64_001_master · 2.4 GB",
      "ubuntu_20.04_64_001_gitlab",
      "spb0",
      "desk, laptop · 92",
    ]
  `);
});
