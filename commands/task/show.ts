import { type Completion, defineSubcommand } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import { Refusal } from '../../src/refusal.ts';
import { taskLabel } from '../../src/views/choices.ts';
import { taskCard } from '../../src/views/tasks.ts';
import { VscaleError } from '../../src/vscale/errors.ts';
import type { Task } from '../../src/vscale/tasks.ts';
import { describeCommand, stringOption } from '../shared/describe.ts';
import { readServerNames } from '../shared/server-names.ts';
import { pickChoices } from '../shared/suggest.ts';

/** How many operations of a server are looked through for the one that started a task. */
const recentOperations = 25;

const suggestTasks: Completion = async (typed, _options, _caller, services) => {
  const [tasks, names] = await Promise.all([services.vscale.tasks.list(), readServerNames(services)]);
  const candidates = tasks.map((task) => {
    const serverName = names.get(task.serverId ?? 0) ?? null;
    return {
      name: taskLabel(task, serverName),
      value: task.id,
      keywords: [task.id, task.method, serverName, String(task.serverId)],
    };
  });
  return pickChoices(typed, candidates);
};

export const show = defineSubcommand({
  data: { ...describeCommand('task show'), options: [stringOption('task', { required: true, autocomplete: true })] },
  access: 'read',
  reply: 'private',
  read: (options) => ({ id: options.getString('task', true).trim() }),
  async run({ id }, { guildId, locale }, services) {
    const task = await readTask(id, services);
    const [names, operation] = await Promise.all([readServerNames(services), findOperation(task, guildId, services)]);
    return taskCard(task, names, operation, locale);
  },
  autocomplete: { task: suggestTasks },
});

async function readTask(id: string, { vscale }: Services): Promise<Task> {
  const isId = /^[\w-]{1,100}$/.test(id);
  try {
    if (isId) return await vscale.tasks.get(id);
  } catch (error) {
    if (!(error instanceof VscaleError && error.kind === 'not_found')) throw error;
  }
  throw new Refusal('task_not_found', { ref: id });
}

async function findOperation(task: Task, guildId: string, { operations }: Services): Promise<OperationRecord | null> {
  if (task.serverId === null) return null;
  const recent = await operations.list({ guildId, serverId: task.serverId, limit: recentOperations, offset: 0 });
  return recent.records.find(({ taskId }) => taskId === task.id) ?? null;
}
