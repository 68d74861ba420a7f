import { expect, test } from 'vitest';
import { asked, connect } from './support.ts';

const wire = '{"id":31337,"ip":"31.184.254.77","content":"web-1.example.org","user_id":20417}';
const record = { id: 31337, ip: '31.184.254.77', content: 'web-1.example.org' };
const { id: _id, ...wanted } = record;

test('PTR records, listed, read, made, changed and removed', async () => {
  const list = await connect({ body: `[${wire}]` });
  expect(await list.ptr.list()).toEqual([record]);
  const vscale = await connect({ body: wire });
  expect(await vscale.ptr.get(31337)).toEqual(record);
  expect(await vscale.ptr.create(wanted)).toEqual(record);
  expect(await vscale.ptr.update(31337, wanted)).toEqual(record);
  const silent = await connect({ status: 204 });
  expect(await silent.ptr.remove(31337)).toBeUndefined();
  expect([...asked(list), ...asked(vscale), ...asked(silent)]).toEqual([
    ['GET /domains/ptr/', ''],
    ['GET /domains/ptr/31337', ''],
    ['POST /domains/ptr/', JSON.stringify(wanted)],
    ['PUT /domains/ptr/31337', JSON.stringify(wanted)],
    ['DELETE /domains/ptr/31337', ''],
  ]);
});
