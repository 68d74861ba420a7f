import { z } from 'zod';
import { logEntrySchema, scaletSchema } from '../scalets.ts';
import { type Answer, answer, endpoint, listOf, type Param } from './endpoint.ts';
import { fact, type Member, nullable, optional, type Shape, type Sure, whole } from './fact.ts';
import {
  badRequest,
  deletingUnknown,
  formerUnknownPlan,
  lockedScalet,
  noMoney,
  notBigger,
  type Refusal,
  tooManyCreations,
  unknownKey,
  unknownLocation,
  unknownPlan,
  unknownScalet,
  unknownSource,
  unsuitableSource,
} from './refusals.ts';

export const scaletId: Param = {
  name: 'id',
  ...fact('The `ctid` of the server.', 'article'),
  schema: z.int(),
  example: 3547412,
};

const address: Pick<Member, 'members'> = {
  members: {
    address: { ...fact('The address itself.', 'article'), example: '31.184.254.77' },
    netmask: { ...fact('Always the same so far.', 'article', 'recorded'), example: '255.255.255.0' },
    gateway: { ...fact('The first address of the network.', 'article', 'recorded'), example: '31.184.254.1' },
  },
};

const scalet: Shape = {
  name: 'Scalet',
  ...fact('A server.', 'article', 'recorded'),
  schema: scaletSchema,
  members: {
    ctid: { ...fact('Its id.', 'article', 'recorded'), example: 3547412 },
    name: {
      ...fact('As it was given; two invented English words where none was.', 'article', 'recorded'),
      example: 'Web-1',
    },
    status: {
      ...fact(
        '`started` or `stopped`. While it is new: `queued` today, `defined` until 2018. `updated` answers an upgrade, `deleted` answered a deletion in 2015, `billing` means that the money is used up. There may be others.',
        'article',
        'recorded',
      ),
      example: 'started',
    },
    location: { ...fact('Where it is: the id of a location.', 'article', 'recorded'), example: 'spb0' },
    rplan: { ...fact('The id of its plan.', 'article', 'recorded'), example: 'small' },
    keys: {
      ...fact('The SSH keys that were put on it, without the keys themselves.', 'article'),
      members: { id: fact('The id of the key.', 'article'), name: fact('Its name.', 'article') },
    },
    tags: optional({
      ...fact('The tags that it has; there were none in 2015.', 'recorded', '2+ clients'),
      members: { id: optional(whole(fact('The id of the tag.', 'inferred'))), name: fact('The word.', '2+ clients') },
    }),
    public_address: { ...fact('`{}` until it has one.', 'article', 'recorded'), ...address },
    private_address: { ...fact('`{}` without a private network.', 'article', 'recorded'), ...address },
    made_from: {
      ...fact('The image or the backup that it was made from. Empty in the list while it is queued.', 'recorded'),
      example: 'ubuntu_20.04_64_001_master',
    },
    hostname: {
      ...fact(
        'The name in lower case; empty while it is queued. Once `cs` with the id, and `.vscale.io` until 2016.',
        'recorded',
        'article',
      ),
      example: 'web-1',
    },
    created: optional({
      ...fact('`DD.MM.YYYY HH:mm:ss`, by Moscow’s time it seems. The list of 2015 does without it.', 'recorded'),
      example: '20.03.2021 05:25:10',
    }),
    active: fact('Whether it works. Of a new server false in 2015, true today.', 'article', 'recorded'),
    locked: fact('Whether an operation is going on, so that no other may begin.', 'docs', 'recorded'),
    deleted: nullable(
      optional(fact('Null, or when it was deleted: `YYYY-MM-DD HH:mm:ss`.', 'article', 'recorded', '1 client')),
    ),
    block_reason: nullable(optional(fact('Why it is blocked.', 'recorded'))),
    block_reason_custom: nullable(optional(fact('Why it is blocked, in more words.', 'recorded'))),
    date_block: nullable(optional(fact('Since when it is blocked.', 'recorded'))),
  },
};

const logEntry: Shape = {
  name: 'ScaletLogEntry',
  ...fact('One change of a server’s status.', '1 client'),
  schema: logEntrySchema,
  members: {
    id: whole(fact('The id of the entry.', '1 client')),
    date: { ...fact('When; its form is not known.', '1 client'), example: '20.03.2021 05:26:02' },
    status: { ...fact('The status that it got.', '1 client'), example: 'started' },
  },
};

/** The work goes on behind. */
function accepted(says: string, ...sure: Sure[]): Answer {
  return { ...answer(scalet, says, ...sure), headers: ['Vscale-Task-Id'] };
}

const keyIds = {
  schema: z.object({ keys: z.array(z.int()) }),
  members: { keys: fact('Ids of SSH keys.', '2+ clients') },
};

const ownId = {
  schema: z.object({ id: z.union([z.string(), z.int()]).optional() }),
  members: { id: fact('The `ctid` once more; the path decides.', 'article', '2+ clients') },
  optional: true,
} as const;

const refusals: readonly Refusal[] = [noMoney, unknownScalet, lockedScalet];

export const scaletEndpoints = [
  endpoint('S1', 'GET /scalets', {
    title: 'List servers',
    ...fact('All of the account; those that are deleted are not among them.', '2+ clients', 'recorded'),
    client: 'scalets.list',
    answers: { 200: answer(listOf(scalet), 'The servers.', '2+ clients', 'recorded') },
  }),
  endpoint('S2', 'POST /scalets', {
    title: 'Create a server',
    ...fact(
      'From an image, or from a backup that lies in the same location. Without keys and without a password the owner of the account gets one by mail. The task is `scalet_create`.',
      'article',
      '2+ clients',
    ),
    client: 'scalets.create',
    body: {
      schema: z.object({
        make_from: z.string(),
        rplan: z.string(),
        do_start: z.boolean(),
        name: z.string().optional(),
        location: z.string(),
        keys: z.array(z.int()).optional(),
        password: z.string().optional(),
        hostname: z.string().optional(),
      }),
      members: {
        make_from: {
          ...fact('The id of an image or of a backup.', 'article', '2+ clients'),
          example: 'ubuntu_20.04_64_001_master',
        },
        rplan: { ...fact('The id of a plan, whose disk a backup must fit.', 'article', '1 client'), example: 'small' },
        do_start: fact('Whether to start it once it is installed.', 'article'),
        name: { ...fact('What it will be called.', 'article'), example: 'Web-1' },
        location: { ...fact('The id of a location.', 'article', '2+ clients'), example: 'spb0' },
        keys: fact('Ids of the SSH keys that may log in.', 'article', '2+ clients'),
        password: fact('A password for root.', 'article'),
        hostname: fact('Some clients send it; what it does is not known.', '2+ clients'),
      },
    },
    answers: {
      200: accepted('So in 2015: `defined`, inactive, locked, without an address.', 'article'),
      201: accepted(
        'So today: `queued`, active, locked, without an address and a host name.',
        'recorded',
        '2+ clients',
      ),
    },
    refusals: [
      badRequest,
      unknownLocation,
      formerUnknownPlan,
      unsuitableSource,
      noMoney,
      unknownSource,
      unknownKey,
      tooManyCreations,
      unknownPlan,
    ],
  }),
  endpoint('S3', 'GET /scalets/:id', {
    title: 'Read a server',
    ...fact('One client was once given an array with the server in it.', '2+ clients', '1 client'),
    client: 'scalets.get',
    params: [scaletId],
    answers: { 200: answer(scalet, 'The server.', '2+ clients') },
    refusals: [unknownScalet],
  }),
  endpoint('S4', 'PATCH /scalets/:id/restart', {
    title: 'Restart a server',
    ...fact('It begins a task; the name of its method is not known.', 'article'),
    client: 'scalets.restart',
    params: [scaletId],
    body: ownId,
    answers: { 200: accepted('The server in its former status.', 'article', 'docs') },
    refusals,
  }),
  endpoint('S5', 'PATCH /scalets/:id/stop', {
    title: 'Stop a server',
    ...fact('It begins a task; the name of its method is not known.', 'article'),
    client: 'scalets.stop',
    params: [scaletId],
    body: ownId,
    answers: { 200: accepted('The server in its former status, `started`.', 'article', 'docs') },
    refusals,
  }),
  endpoint('S6', 'PATCH /scalets/:id/start', {
    title: 'Start a server',
    ...fact('It begins a task; the name of its method is not known.', 'article'),
    client: 'scalets.start',
    params: [scaletId],
    body: ownId,
    answers: { 200: accepted('The server in its former status, `stopped`.', 'article', 'docs') },
    refusals,
  }),
  endpoint('S7', 'PATCH /scalets/:id/rebuild', {
    title: 'Install the system anew',
    ...fact('From the image that the server was made from: all data is lost.', '2+ clients', 'docs'),
    client: 'scalets.rebuild',
    params: [scaletId],
    body: {
      schema: z.object({ password: z.string().optional() }),
      members: { password: fact('A new one for root; without it one is invented and mailed.', '2+ clients', 'docs') },
      optional: true,
    },
    answers: { 200: accepted('The server: `started` and locked.', 'recorded') },
    refusals: [badRequest, unsuitableSource, noMoney, unknownScalet, unknownSource, lockedScalet],
  }),
  endpoint('S8', 'PATCH /scalets/:id/rebuild', {
    title: 'Restore a server from a backup',
    ...fact('What is on its disk is lost. The backup must lie in the same location.', '2+ clients', '1 client'),
    client: 'scalets.restore',
    params: [scaletId],
    body: {
      schema: z.object({ make_from: z.string() }),
      members: { make_from: fact('The id of the backup, a UUID.', '2+ clients') },
    },
    answers: { 200: accepted('The server: `started` and locked.', 'recorded') },
  }),
  endpoint('S9', 'POST /scalets/:id/upgrade', {
    title: 'Move a server to a bigger plan',
    ...fact('There is no way back. The plan is right only once the task has ended.', 'article'),
    client: 'scalets.upgrade',
    params: [scaletId],
    body: {
      schema: z.object({ rplan: z.string() }),
      members: { rplan: { ...fact('The id of the new plan.', 'article'), example: 'large' } },
    },
    answers: { 200: accepted('The server with its former plan, `updated`.', 'article') },
    refusals: [badRequest, notBigger, formerUnknownPlan, noMoney, unknownScalet, lockedScalet, unknownPlan],
  }),
  endpoint('S10', 'DELETE /scalets/:id', {
    title: 'Delete a server',
    ...fact('With all its data. It begins a task; the name of its method is not known.', 'article'),
    client: 'scalets.remove',
    params: [scaletId],
    answers: {
      200: accepted('The server: `deleted` in 2015, in its former status and locked today.', 'docs', 'recorded'),
    },
    refusals: [unknownScalet, lockedScalet, deletingUnknown],
  }),
  endpoint('S11', 'PATCH /scalets/:id', {
    title: 'Put SSH keys on a server',
    ...fact('They are added to those that are there; none can be taken away.', '2+ clients', 'docs'),
    client: 'scalets.addKeys',
    params: [scaletId],
    body: keyIds,
    answers: { 200: answer(scalet, 'The server as it is now.', '2+ clients') },
    refusals: [badRequest, unknownScalet, unknownKey, lockedScalet],
  }),
  endpoint('S11b', 'PATCH /sshkeys/scalets/:id', {
    title: 'Put SSH keys on a server, by the path of 2015',
    ...fact('The same as `PATCH /scalets/{id}`, under the path that the first documentation had.', '2+ clients'),
    client: 'scalets.addKeys',
    params: [scaletId],
    body: keyIds,
    answers: { 200: answer(scalet, 'The server as it is now.', '2+ clients') },
    refusals: [badRequest, unknownScalet, unknownKey, lockedScalet],
  }),
  endpoint('S12', 'PATCH /scalets/:id', {
    title: 'Rename a server',
    ...fact('It came late, and is in none of the documentation that was copied.', '1 client'),
    client: 'scalets.rename',
    params: [scaletId],
    body: { schema: z.object({ name: z.string() }), members: { name: fact('The new name.', '1 client') } },
    answers: { 200: answer(scalet, 'The server as it is now.', '1 client') },
  }),
  endpoint('S13', 'GET /scalets/:id/log', {
    title: 'Read the history of a server',
    ...fact('It came late, and is in none of the documentation that was copied.', '1 client'),
    client: 'scalets.log',
    params: [scaletId],
    answers: { 200: answer(listOf(logEntry), 'The changes of its status.', '1 client') },
    refusals: [unknownScalet],
  }),
];
