import { expect, test } from 'vitest';
import { connect } from './support.ts';

const list = async (...entries: object[]) => (await connect({ body: JSON.stringify(entries) })).images.list();

test('one entry for each location (2022) is one image, on fewer plans in one of them', async () => {
  const fastpanel = {
    id: 'debian_10_64_001_fastpanel',
    description: 'Debian_10_64_001_fastpanel',
    size: 5120,
    active: true,
  };
  const debian = { id: 'debian_11_64_001_master', description: 'Debian_11_64_001_master', size: 1124, active: true };
  expect(
    await list(
      { ...fastpanel, locations: ['spb0'], rplans: ['small', 'medium', 'large'] },
      { ...debian, locations: ['spb0'], rplans: ['small'] },
      { ...fastpanel, locations: ['msk0'], rplans: ['medium', 'large'] },
      { ...debian, locations: ['msk0'], rplans: ['small'] },
    ),
  ).toEqual([
    {
      id: 'debian_10_64_001_fastpanel',
      description: 'Debian_10_64_001_fastpanel',
      active: true,
      sizeMb: 5120,
      locations: ['spb0', 'msk0'],
      plans: ['small', 'medium', 'large'],
      offers: [
        { location: 'spb0', plans: ['small', 'medium', 'large'] },
        { location: 'msk0', plans: ['medium', 'large'] },
      ],
    },
    {
      id: 'debian_11_64_001_master',
      description: 'Debian_11_64_001_master',
      active: true,
      sizeMb: 1124,
      locations: ['spb0', 'msk0'],
      plans: ['small'],
      offers: [
        { location: 'spb0', plans: ['small'] },
        { location: 'msk0', plans: ['small'] },
      ],
    },
  ]);
});

test('one entry for all locations (2015)', async () => {
  const [image] = await list({ id: 'a', size: 2048, locations: ['spb0', 'msk0'], rplans: ['small'], active: true });
  expect(image).toMatchObject({
    description: 'a',
    offers: [
      { location: 'spb0', plans: ['small'] },
      { location: 'msk0', plans: ['small'] },
    ],
  });
});

test('the same location twice', async () => {
  const [image] = await list(
    { id: 'a', locations: ['spb0'], rplans: ['small', 'medium'] },
    { id: 'a', locations: ['spb0'], rplans: ['medium', 'huge'] },
  );
  expect(image?.offers).toEqual([{ location: 'spb0', plans: ['small', 'medium', 'huge'] }]);
});

test('where it is not active it is not offered', async () => {
  const [image, gone] = await list(
    { id: 'a', active: false, locations: ['spb0'], rplans: ['small'] },
    { id: 'a', active: true, locations: ['msk0'], rplans: ['medium'] },
    { id: 'b', active: false, locations: ['spb0'], rplans: ['small'] },
  );
  expect(image).toMatchObject({ active: true, locations: ['msk0'], plans: ['medium'] });
  expect(gone).toMatchObject({ active: false, locations: ['spb0'], plans: ['small'] });
});

test('what is missing is unknown', async () => {
  expect(await list({ id: 'a' })).toEqual([
    { id: 'a', description: 'a', active: true, sizeMb: 0, locations: [], plans: [], offers: [] },
  ]);
});
