import { z } from 'zod';
import { sshKeySchema } from '../ssh-keys.ts';
import { emptyAnswer } from './empty.ts';
import { answer, endpoint, listOf, noBody, type Param } from './endpoint.ts';
import { fact, type Shape } from './fact.ts';
import { badRequest, unknownKey } from './refusals.ts';

const keyId: Param = { name: 'id', ...fact('The id of the key.', 'recorded'), schema: z.int(), example: 100315 };

const key = { ...fact('The public key itself.', 'recorded'), example: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample' };

const sshKey: Shape = {
  name: 'SshKey',
  ...fact('A public key. It cannot be changed.', '2+ clients', 'recorded'),
  schema: sshKeySchema,
  members: {
    id: { ...fact('Its id.', 'recorded'), example: 100315 },
    name: { ...fact('As it was given.', 'recorded'), example: 'laptop' },
    key,
  },
};

export const sshKeyEndpoints = [
  endpoint('K1', 'GET /sshkeys', {
    title: 'List SSH keys',
    ...fact('All of the account.', '2+ clients', 'recorded'),
    client: 'sshKeys.list',
    answers: { 200: answer(listOf(sshKey), 'The keys.', 'recorded') },
  }),
  endpoint('K2', 'POST /sshkeys', {
    title: 'Add an SSH key',
    ...fact('What is answered to a key that is there already is not known.', 'recorded'),
    client: 'sshKeys.create',
    body: {
      schema: z.object({ name: z.string(), key: z.string() }),
      members: { name: { ...fact('What it will be called.', 'recorded'), example: 'laptop' }, key },
    },
    answers: {
      200: answer(sshKey, 'The key; so in 2015.', 'docs'),
      201: answer(sshKey, 'The key.', 'recorded'),
    },
    refusals: [badRequest],
  }),
  endpoint('K3', 'DELETE /sshkeys/:id', {
    title: 'Delete an SSH key',
    ...fact('Servers keep what was put on them.', 'recorded', 'inferred'),
    client: 'sshKeys.remove',
    params: [keyId],
    answers: { 200: emptyAnswer, 204: noBody('It is gone.', 'recorded') },
    refusals: [unknownKey],
  }),
  endpoint('K4', 'GET /sshkeys/:id', {
    title: 'Read an SSH key',
    ...fact('Only the provider’s own module for Ansible asks for it; others look into the list.', '1 client'),
    client: 'sshKeys.get',
    params: [keyId],
    answers: { 200: answer(sshKey, 'The key.', '1 client') },
    refusals: [unknownKey],
  }),
];
