import type { APIApplicationCommand, APIMessage, APISelectMenuOption } from 'discord-api-types/v10';

// What the page's server and its browser side tell each other: JSON over one WebSocket. Types only, and nothing of
// Node's or the browser's in them, because both sides are compiled with this file. Times are milliseconds since the
// Unix epoch.

/** A message as one person sees it. */
export type MessageView = APIMessage & {
  ephemeral: boolean;
  /** The people whom it notified. */
  pings: string[];
  /** The command that it answers, e.g. `server create`; null where the page did not run it. */
  command: string | null;
};

export type CommandView = APIApplicationCommand;

export interface ChannelView {
  id: string;
  name: string;
  topic: string | null;
  /** Of a thread: its channel. */
  parentId: string | null;
}

export interface RoleView {
  id: string;
  name: string;
  color: number;
}

export interface PersonView {
  id: string;
  /** By which the address of the page and the terminal name this person, e.g. `vera`. */
  key: string;
  name: string;
  /** Discord's, e.g. `en-US`. */
  locale: string;
  roleIds: string[];
}

export interface BotView {
  id: string;
  name: string;
  roleIds: string[];
  state: 'starting' | 'ready' | 'stopped' | 'failed';
  /** Why it failed. */
  why: string | null;
}

export interface World {
  guildName: string;
  you: string;
  people: PersonView[];
  roles: RoleView[];
  channels: ChannelView[];
  bot: BotView;
  /** Those that the bot has registered, as everybody sees them. */
  commands: CommandView[];
}

export interface ServerView {
  id: number;
  name: string;
  status: string;
  plan: string;
  location: string;
  address: string;
  isLocked: boolean;
}

export interface TaskView {
  id: string;
  method: string;
  serverName: string;
  startsAt: number;
  endsAt: number;
  result: 'running' | 'done' | 'failed';
}

export interface RequestView {
  /** How many requests came before it. */
  index: number;
  at: number;
  method: string;
  path: string;
  /** Null while it is not answered. */
  status: number | null;
}

/** What will go wrong next. */
export const mishaps = ['change-fails', 'change-unanswered', 'task-fails'] as const;
export type Mishap = (typeof mishaps)[number];

/** How far something has come for the first time. */
export type Milestone = 'none' | 'begun' | 'done';

/** The simulated Vscale. */
export interface ProviderView {
  /** A server that was not there at first; the restart of any. */
  milestones: { create: Milestone; restart: Milestone };
  /** The last server that was made, whose name the story goes on with. */
  newestServer: string | null;
  balanceKopecks: number;
  servers: ServerView[];
  /** Those at work, and those that have ended of late; newest first. */
  tasks: TaskView[];
  /** The last ones, newest first. */
  requests: RequestView[];
  armed: Mishap[];
}

export interface FieldView {
  customId: string;
  label: string;
  description: string | null;
  placeholder: string | null;
  isLong: boolean;
  required: boolean;
  value: string;
  minLength: number;
  maxLength: number;
  options: readonly APISelectMenuOption[] | null;
}

export interface ModalView {
  interactionId: string;
  title: string;
  fields: FieldView[];
}

export interface ChoiceView {
  name: string;
  value: string | number;
}

export type OptionValues = Record<string, string | number | boolean>;

export type ServerAction = 'start' | 'stop' | 'restart';
export type BotAction = 'kill' | 'start' | 'drop-gateway';

/** The newest messages, or those on one side of a message. */
export type Place = 'newest' | { before: string } | { after: string };

/** Each is answered once, under its `ask`. */
export type Question =
  | { do: 'become'; personId: string }
  | { do: 'speak'; locale: string }
  | { do: 'history'; channelId: string; from: Place }
  | { do: 'say'; channelId: string; content: string }
  | { do: 'run'; channelId: string; command: string; options: OptionValues }
  | { do: 'autocomplete'; channelId: string; command: string; options: OptionValues; focused: string }
  | { do: 'press'; messageId: string; customId: string }
  | { do: 'choose'; messageId: string; customId: string; values: string[] }
  | { do: 'submit'; interactionId: string; texts: Record<string, string> }
  | { do: 'message-command'; name: string; messageId: string }
  | { do: 'provider'; action: ServerAction; serverId: number }
  | { do: 'arm'; mishap: Mishap }
  | { do: 'disarm' }
  | { do: 'bot'; action: BotAction };

export type Asked<Q extends Question = Question> = Q & { ask: number };

/** How an interaction went on, as far as nothing in the channel shows it. */
export type Outcome =
  | { kind: 'shown' }
  | { kind: 'modal'; modal: ModalView }
  /** "The application did not respond." */
  | { kind: 'silence' };

export interface Answers {
  become: World;
  speak: World;
  /** Oldest first; `more` where there are still others on that side. */
  history: { messages: MessageView[]; more: boolean };
  say: null;
  run: Outcome;
  autocomplete: ChoiceView[];
  press: Outcome;
  choose: Outcome;
  submit: Outcome;
  'message-command': Outcome;
  provider: null;
  arm: null;
  disarm: null;
  bot: null;
}

/** Told without being asked. */
export type News =
  | { news: 'world'; world: World }
  | { news: 'message'; kind: 'create' | 'update' | 'delete'; message: MessageView }
  | { news: 'provider'; provider: ProviderView };

export type Reply =
  | { ask: number; answer: Answers[keyof Answers] }
  /** Why Discord's client or the provider's panel would not let it happen. */
  | { ask: number; refusal: string };
