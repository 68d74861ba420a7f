import { type APIMessage, Routes } from 'discord.js';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createLogger } from '../../src/log.ts';
import { factsOf } from '../../src/operations/facts.ts';
import { takeFingerprint } from '../../src/operations/fingerprint.ts';
import { createRunner } from '../../src/tasks/runner.ts';
import { createTakeStep } from '../../src/tasks/step.ts';
import { words } from '../../src/views/words/index.ts';
import { createVscale, type Vscale } from '../../src/vscale/client.ts';
import type { Scalet } from '../../src/vscale/scalets.ts';
import { openStage, type Stage } from '../discord/support.ts';
import { createRest } from '../sandbox/discord/bot.ts';
import { makeRequest } from '../support/approval.ts';
import { allowSlowAnswers, liftLimits } from '../support/stand-ins.ts';
import { decided } from './approval-team.ts';

const times = 200;
/** A message holds five rows of five buttons. */
const rowOf = 5;
const atOnce = 25;

let stage: Stage;
let vscale: Vscale;
beforeAll(async () => {
  stage = await openStage([]);
  const { discord, client, simulator } = stage;
  vscale = createVscale({ token: simulator.fullToken, baseUrl: simulator.url });
  liftLimits(discord);
  allowSlowAnswers(discord);
  // Of its own accord discord.js sends no more than fifty requests a second.
  client.rest.options.globalRequestsPerSecond = 10_000;
});
afterAll(async () => {
  vscale.close();
  await stage.close();
});

/** Stores a request to restart this server, for this many approvals. */
async function store(id: string, approvals: number, scalet: Scalet): Promise<void> {
  const { discord, storage } = stage;
  const record = makeRequest(
    {
      terms: { approvals, approvers: [discord.roles.approver.id] },
      expiresAt: Date.now() + 3_600_000,
    },
    {
      id,
      operation: { kind: 'server.restart', serverId: scalet.id },
      before: factsOf(scalet),
      fingerprint: takeFingerprint(scalet, []),
      origin: {
        guildId: discord.guild.id,
        channelId: discord.channels.ops.id,
        userId: discord.members.anna.id,
        interactionId: `of ${id}`,
      },
    },
  );
  expect(await storage.operations.insert(record)).toHaveProperty('stored');
}

/** One message with the Approve button of each of these requests. */
async function postButtons(ids: readonly string[]): Promise<APIMessage> {
  const { discord } = stage;
  const buttons = ids.map((id) => ({
    type: ComponentType.Button,
    style: ButtonStyle.Success,
    label: id,
    custom_id: `approve:${id}`,
  }));
  const components = Array.from({ length: Math.ceil(ids.length / rowOf) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * rowOf, (row + 1) * rowOf),
  }));
  const route = Routes.channelMessages(discord.channels.ops.id);
  return (await createRest(discord).post(route, { body: { content: 'Cards', components } })) as APIMessage;
}

test(`two last approvals at the same instant, ${times} times: each request is sent once`, async () => {
  const { discord, simulator, storage, submitted } = stage;
  const { ivan, olga } = discord.members;
  for (let n = 0; n < times; n += 1) simulator.state.addServer();
  const scalets = await vscale.scalets.list();
  const requests = scalets.map((scalet, n) => ({
    id: `race${String(n).padStart(4, '0')}`,
    scalet,
    // Of one that is needed either is the last; of two that are needed each may be.
    approvals: 1 + (n % 2),
  }));
  expect(requests).toHaveLength(times);

  const log = createLogger({ level: 'silent', redact: (text) => text });
  const { operations } = storage;
  const step = createTakeStep({ operations, clock: systemClock, log, onStep: () => {} });
  const runner = createRunner({ vscale, operations, passwords: new Map(), clock: systemClock, log, step });

  for (let first = 0; first < times; first += atOnce) {
    const batch = requests.slice(first, first + atOnce);
    for (const { id, approvals, scalet } of batch) await store(id, approvals, scalet);
    const message = await postButtons(batch.map(({ id }) => id));
    const told = await Promise.all(
      batch.map(({ id }) =>
        Promise.all(
          [ivan, olga].map(async (who) => (await decided(discord, who, await who.press(message, id))).content),
        ),
      ),
    );
    const [inEnglish, inRussian] = [words.en.approvals.answer.approved, words.ru.approvals.answer.approved];
    for (const answers of told) expect(answers).toSatisfy(() => answers[0] === inEnglish || answers[1] === inRussian);
    await Promise.all(submitted.slice(first).map((id) => runner.submit(id)));
  }
  expect(submitted.toSorted()).toEqual(requests.map(({ id }) => id));

  const sent = simulator.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`);
  expect(sent.toSorted()).toEqual(scalets.map(({ id }) => `PATCH /scalets/${id}/restart`).toSorted());
});
