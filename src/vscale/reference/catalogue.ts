import { z } from 'zod';
import { imageEntrySchema } from '../images.ts';
import { locationSchema } from '../locations.ts';
import { planSchema } from '../plans.ts';
import { hourAndMonth, pricesSchema } from '../prices.ts';
import { answer, endpoint, listOf } from './endpoint.ts';
import { fact, type Member, optional, type Shape, whole } from './fact.ts';

const location: Shape = {
  name: 'Location',
  ...fact('A data centre.', '2+ clients', 'recorded'),
  schema: locationSchema,
  members: {
    id: { ...fact('`spb0` is Saint Petersburg, `msk0` Moscow.', '2+ clients', 'recorded'), example: 'spb0' },
    description: fact('Its street address in 2015, empty in 2022.', 'recorded', 'docs'),
    active: fact('Whether servers can be made there.', 'recorded'),
    private_networking: fact('Whether it has private networks; no sample has.', 'recorded'),
    rplans: fact('The plans that are offered there.', 'recorded'),
    templates: fact('The images that are offered there.', 'recorded'),
    image: optional(fact('What two clients read in the place of `templates`; no recording has it.', '2+ clients')),
  },
};

const image: Shape = {
  name: 'Image',
  ...fact(
    'What a server can be made from. One entry told all its locations in 2015; in 2022 there was one for each.',
    'recorded',
    'docs',
  ),
  schema: imageEntrySchema,
  members: {
    id: {
      ...fact('System, version, bits, revision and variant.', 'article', 'recorded'),
      example: 'debian_11_64_001_master',
    },
    description: {
      ...fact('The id with a capital first letter.', 'recorded'),
      example: 'Debian_11_64_001_master',
    },
    size: whole({ ...fact('In MB.', 'recorded'), example: 1124 }),
    locations: fact('Where it is offered.', 'recorded'),
    rplans: fact('The plans on which it may be installed there.', 'recorded'),
    active: fact('Whether it is offered.', 'recorded'),
  },
};

const plan: Shape = {
  name: 'Plan',
  ...fact('A configuration: `small`, `medium`, `large`, `huge` and `monster`, ever since 2015.', 'article', 'recorded'),
  schema: planSchema,
  members: {
    id: { ...fact('Its name.', 'article', 'recorded'), example: 'small' },
    cpus: whole({ ...fact('How many.', 'article', 'recorded'), example: 1 }),
    memory: whole({ ...fact('In MB.', 'article', 'recorded'), example: 512 }),
    disk: whole({ ...fact('In MB.', 'article', 'recorded'), example: 20480 }),
    network: whole({
      ...fact('The traffic that is paid with it, in GB a month.', 'article', 'recorded'),
      example: 1024,
    }),
    addresses: whole({ ...fact('How many public addresses.', 'article', 'recorded'), example: 1 }),
    locations: fact('Where it is offered.', 'recorded'),
    templates: fact('The images that it may have, among them some that are no longer offered.', 'recorded'),
  },
};

const planPrice: Pick<Member, 'schema' | 'members'> = {
  schema: hourAndMonth,
  members: {
    hour: whole(fact('Kopecks an hour.', '2+ clients')),
    month: whole(fact('Kopecks a month.', '2+ clients')),
  },
};

const planPrices = Object.fromEntries(
  ['small', 'medium', 'large', 'huge', 'monster'].map((name) => [
    name,
    { ...fact(`What a server on \`${name}\` costs.`, '2+ clients'), ...planPrice },
  ]),
);

const formerBackupPrices = Object.fromEntries(
  [20, 30, 40, 60, 80].map((gb) => [
    `backup_${gb}`,
    optional({ ...fact(`What a backup of a disk of ${gb} GB cost in 2016.`, '1 client'), ...planPrice }),
  ]),
);

const prices: Shape = {
  name: 'Prices',
  ...fact('What everything costs. No source has real amounts.', '2+ clients'),
  schema: pricesSchema,
  members: {
    default: {
      ...fact('By the name of what is paid.', '2+ clients'),
      schema: z.object({}),
      members: {
        ...planPrices,
        network: { ...fact('Traffic above what the plan has, in kopecks.', '1 client'), schema: z.int() },
        backup: optional({ ...fact('A GB of a backup, in kopecks; so since 2024.', '2+ clients'), schema: z.int() }),
        ...formerBackupPrices,
      },
    },
    period: { ...fact('Since when these prices hold.', '2+ clients'), example: '2015-08-01' },
  },
};

/** What is the same for everybody. */
export const catalogueEndpoints = [
  endpoint('L1', 'GET /locations', {
    title: 'List locations',
    ...fact('Where servers can be.', '2+ clients', 'recorded'),
    client: 'locations.list',
    answers: { 200: answer(listOf(location), 'The locations.', '2+ clients', 'recorded') },
  }),
  endpoint('L2', 'GET /images', {
    title: 'List images',
    ...fact('What servers can be made from.', '2+ clients', 'recorded'),
    client: 'images.list',
    answers: { 200: answer(listOf(image), 'The images.', '2+ clients', 'recorded') },
  }),
  endpoint('L3', 'GET /rplans', {
    title: 'List plans',
    ...fact('From the smallest to the biggest in every sample.', '2+ clients', 'recorded'),
    client: 'plans.list',
    answers: { 200: answer(listOf(plan), 'The plans.', '2+ clients', 'recorded') },
  }),
  endpoint('L4', 'GET /billing/prices', {
    title: 'Read the prices',
    ...fact('All amounts are whole kopecks.', '2+ clients'),
    client: 'prices.get',
    answers: { 200: answer(prices, 'The prices.', '2+ clients') },
  }),
];
