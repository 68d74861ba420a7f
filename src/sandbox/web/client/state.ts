import type { ProviderView, World } from '../wire.ts';
import type { Connection } from './connection.ts';
import { languageOf, type Words, wordsOf } from './words.ts';

export type Panel = 'channels' | 'members' | 'provider';

export interface State {
  world: World | null;
  provider: ProviderView | null;
  /** The open one. */
  channelId: string | null;
  /** What came into other channels meanwhile. */
  unread: ReadonlyMap<string, { count: number; mentions: number }>;
  open: Readonly<Record<Panel, boolean>>;
  theme: 'dark' | 'light';
  isOnline: boolean;
}

/** What every part of the page is given. */
export interface App {
  readonly state: State;
  /** Changes the state, and shows the change a moment later. */
  set(change: Partial<State>): void;
  ask: Connection['ask'];
  words(): Words;
  locale(): string;
  /** Says it to screen readers. */
  announce(text: string): void;
  /** Says it to everybody, for a while. */
  complain(text: string): void;
}

export function createApp(parts: Pick<App, 'ask' | 'announce' | 'complain'> & { initial: State; show(): void }): App {
  const { initial, show, ...rest } = parts;
  let state = initial;
  let isQueued = false;
  const locale = () => state.world?.people.find(({ id }) => id === state.world?.you)?.locale ?? 'en-US';
  return {
    ...rest,
    get state() {
      return state;
    },
    set(change) {
      state = { ...state, ...change };
      if (isQueued) return;
      isQueued = true;
      queueMicrotask(() => {
        isQueued = false;
        show();
      });
    },
    locale,
    words: () => wordsOf(languageOf(locale())),
  };
}
