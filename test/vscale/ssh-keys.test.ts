import { expect, test } from 'vitest';
import { connect } from './support.ts';

test('the keys', async () => {
  const vscale = await connect({
    body: '[{"id":100315,"name":"laptop","key":"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample user@host"},{"id":"92","name":null}]',
  });
  expect(await vscale.sshKeys.list()).toEqual([
    { id: 100315, name: 'laptop', key: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample user@host' },
    { id: 92, name: '', key: '' },
  ]);
});
