import { pluralEn } from '../plural.ts';

const servers = (count: number) => pluralEn(count, 'server', 'servers');

/** Facts are formatted text. */
export const outside = {
  title: '**Changed outside this bot**',
  started: ({ server, method, task }: { server: string; method: string; task: string }) =>
    `🔧 ${server}: ${method} was started (task ${task})`,
  startedSomewhere: ({ method, task }: { method: string; task: string }) => `🔧 ${method} was started (task ${task})`,
  appeared: ({ server, plan, location }: { server: string; plan: string; location: string }) =>
    `🆕 ${server} is new: ${plan}, ${location}`,
  vanished: ({ server, plan }: { server: string; plan: string }) => `🗑️ ${server} is gone; it was ${plan}`,
  renamed: ({ server, before, after }: { server: string; before: string; after: string }) =>
    `✏️ ${server}: name ${before} → ${after}`,
  upgraded: ({ server, before, after }: { server: string; before: string; after: string }) =>
    `📈 ${server}: plan ${before} → ${after}`,
  switched: ({ server, before, after }: { server: string; before: string; after: string }) =>
    `🔌 ${server}: state ${before} → ${after}`,
  blocked: ({ server }: { server: string }) => `🔴 ${server} was blocked for lack of money. Top up at vscale.io.`,
  blockedBecause: ({ server, says }: { server: string; says: string }) =>
    `🔴 ${server} was blocked by Vscale, which says: ${says}`,
  unblocked: ({ server }: { server: string }) => `🟢 ${server} is no longer blocked`,

  /** Many at once, by what happened to them. */
  many: {
    started: ({ count, names }: { count: number; names: string }) =>
      `🔧 ${pluralEn(count, 'task was', 'tasks were')} started: ${names}`,
    appeared: ({ count, names }: { count: number; names: string }) => `🆕 ${servers(count)} new: ${names}`,
    vanished: ({ count, names }: { count: number; names: string }) => `🗑️ ${servers(count)} gone: ${names}`,
    renamed: ({ count, names }: { count: number; names: string }) => `✏️ ${servers(count)} renamed: ${names}`,
    upgraded: ({ count, names }: { count: number; names: string }) => `📈 ${servers(count)} on other plans: ${names}`,
    switched: ({ count, names }: { count: number; names: string }) => `🔌 ${servers(count)} switched: ${names}`,
    blocked: ({ count, names }: { count: number; names: string }) => `🔴 ${servers(count)} blocked: ${names}`,
    unblocked: ({ count, names }: { count: number; names: string }) =>
      `🟢 ${servers(count)} no longer blocked: ${names}`,
  },
};
