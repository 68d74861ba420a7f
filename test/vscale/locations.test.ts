import { expect, test } from 'vitest';
import { connect } from './support.ts';

test('the locations', async () => {
  const vscale = await connect({
    body: '[{"id":"spb0","description":"г. Санкт-Петербург","active":true,"private_networking":false,"rplans":["small"],"templates":["debian_11_64_001_master"]},{"id":"msk0","description":""}]',
  });
  expect(await vscale.locations.list()).toEqual([
    {
      id: 'spb0',
      description: 'г. Санкт-Петербург',
      active: true,
      privateNetworking: false,
      plans: ['small'],
      images: ['debian_11_64_001_master'],
    },
    { id: 'msk0', description: '', active: true, privateNetworking: false, plans: [], images: [] },
  ]);
});

test('images under their other name', async () => {
  const vscale = await connect({ body: '[{"id":"spb0","image":["debian_11_64_001_master"]}]' });
  expect(await vscale.locations.list()).toMatchObject([{ images: ['debian_11_64_001_master'] }]);
});
