import type { Command } from '../../src/discord/command.ts';
import { describeCommand } from '../shared/describe.ts';
import { show } from './show.ts';
import { test } from './test.ts';

export const policy: Command = { data: describeCommand('policy'), subcommands: [show, test] };
