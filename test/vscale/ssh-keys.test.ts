import { describe, expect, test } from 'vitest';
import { asked, connect, failureOf } from './support.ts';

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample user@host';
const wire = JSON.stringify({ id: 100315, name: 'laptop', key });

test('the keys', async () => {
  const vscale = await connect({ body: `[${wire},{"id":"92","name":null}]` });
  expect(await vscale.sshKeys.list()).toEqual([
    { id: 100315, name: 'laptop', key },
    { id: 92, name: '', key: '' },
  ]);
});

test('one of them', async () => {
  const vscale = await connect({ body: wire });
  expect(await vscale.sshKeys.get(100315)).toEqual({ id: 100315, name: 'laptop', key });
  expect(asked(vscale)).toEqual([['GET /sshkeys/100315', '']]);
});

describe('adding one', () => {
  test.each([
    ['201 and the key', { status: 201, body: wire }],
    ['200 and the key (2015)', { body: wire }],
    ['an array of one', { status: 201, body: `[${wire}]` }],
  ])('%s', async (_name, reply) => {
    const vscale = await connect(reply);
    expect(await vscale.sshKeys.create({ name: 'laptop', key })).toEqual({ id: 100315, name: 'laptop', key });
    expect(asked(vscale)).toEqual([['POST /sshkeys', JSON.stringify({ name: 'laptop', key })]]);
  });

  test('that is no key', async () => {
    const vscale = await connect({ status: 400, headers: { 'Vscale-Error-Message': 'bad_ssh_key' } });
    expect(await failureOf(vscale.sshKeys.create({ name: 'laptop', key: 'hello' }))).toMatchObject({
      kind: 'invalid',
      apiMessage: 'bad_ssh_key',
      mayHaveApplied: false,
    });
  });
});

describe('removing one', () => {
  test.each([
    ['204', { status: 204 }],
    ['200 and {} (2015)', { body: '{}' }],
  ])('%s', async (_name, reply) => {
    const vscale = await connect(reply);
    expect(await vscale.sshKeys.remove(100315)).toBeUndefined();
    expect(asked(vscale)).toEqual([['DELETE /sshkeys/100315', '']]);
  });

  test('200 and an error', async () => {
    const vscale = await connect({ body: '{"error":"busy"}' });
    expect(await failureOf(vscale.sshKeys.remove(1))).toMatchObject({ kind: 'invalid', mayHaveApplied: true });
  });
});
