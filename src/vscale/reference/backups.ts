import { z } from 'zod';
import { backupSchema, relocationSchema } from '../backups.ts';
import { answer, endpoint, listOf, type Param } from './endpoint.ts';
import { fact, type Shape, whole } from './fact.ts';
import {
  badRequest,
  lockedBackup,
  lockedScalet,
  tooManyCreations,
  unknownBackup,
  unknownLocation,
  unknownScalet,
} from './refusals.ts';
import { scaletId } from './scalets.ts';

const example = 'b6a3c0e4-51a7-4a55-8d0e-9f0a4f5d2c31';

const backupId: Param = {
  name: 'id',
  ...fact('The id of the backup, a UUID.', '2+ clients'),
  schema: z.string(),
  example,
};

const backup: Shape = {
  name: 'Backup',
  ...fact('A copy of a server’s disk. There were none in 2015.', '2+ clients'),
  schema: backupSchema,
  members: {
    id: { ...fact('A UUID.', '2+ clients'), example },
    name: { ...fact('As it was given.', '2+ clients'), example: 'nightly' },
    scalet: whole({ ...fact('The `ctid` of the server that it was taken from.', '2+ clients'), example: 3547412 }),
    template: { ...fact('The image of that server.', '2+ clients'), example: 'ubuntu_20.04_64_001_master' },
    status: {
      ...fact(
        '`defining`, `creating`, `uploading`, then `finished`; `queued` is mentioned too.',
        '1 client',
        '2+ clients',
      ),
      example: 'finished',
    },
    size: { ...fact('In GB.', '2+ clients'), example: 20 },
    location: { ...fact('Where it lies.', '2+ clients'), example: 'spb0' },
    created: { ...fact('`DD.MM.YYYY HH:mm:ss`.', '2+ clients'), example: '01.04.2021 03:00:14' },
    active: fact('Whether it can be used.', '2+ clients'),
    locked: fact('Whether an operation is going on.', '2+ clients'),
    is_deleted: fact('Deleted ones may stay in the list for a while.', '2+ clients'),
  },
};

const relocation: Shape = {
  name: 'Relocation',
  ...fact('A move that has begun.', '1 client'),
  schema: relocationSchema,
  members: {
    src_location: { ...fact('From where.', '1 client'), example: 'spb0' },
    dst_location: { ...fact('To where.', '1 client'), example: 'msk0' },
    task_id: fact('The id of the task.', '1 client'),
  },
};

export const backupEndpoints = [
  endpoint('S14', 'POST /scalets/:id/backup', {
    title: 'Back up a server',
    ...fact('It begins a task that the answer does not name.', '2+ clients', '1 client'),
    client: 'backups.create',
    params: [scaletId],
    body: { schema: z.object({ name: z.string() }), members: { name: fact('What it will be called.', '2+ clients') } },
    answers: { 200: answer(backup, 'The backup, not yet finished.', '1 client') },
    refusals: [badRequest, unknownScalet, lockedScalet, tooManyCreations],
  }),
  endpoint('B1', 'GET /backups', {
    title: 'List backups',
    ...fact('All of the account.', '2+ clients'),
    client: 'backups.list',
    answers: { 200: answer(listOf(backup), 'The backups.', '2+ clients') },
  }),
  endpoint('B2', 'GET /backups/:id', {
    title: 'Read a backup',
    ...fact('It has no more to tell than the list.', '2+ clients'),
    client: 'backups.get',
    params: [backupId],
    answers: { 200: answer(backup, 'The backup.', '2+ clients') },
    refusals: [unknownBackup],
  }),
  endpoint('B3', 'DELETE /backups/:id', {
    title: 'Delete a backup',
    ...fact('Its server stays as it is.', '2+ clients'),
    client: 'backups.remove',
    params: [backupId],
    answers: { 200: answer(backup, 'The backup.', '2+ clients') },
    refusals: [unknownBackup, lockedBackup],
  }),
  endpoint('B4', 'POST /backups/:id/relocate', {
    title: 'Move a backup to another location',
    ...fact('So that a server there can be made from it.', '2+ clients'),
    client: 'backups.relocate',
    params: [backupId],
    body: {
      schema: z.object({ destination: z.string() }),
      members: { destination: { ...fact('The id of the location.', '2+ clients'), example: 'msk0' } },
    },
    answers: { 200: answer(relocation, 'What was begun.', '1 client') },
    refusals: [badRequest, unknownLocation, unknownBackup, lockedBackup],
  }),
];
