import type { Command } from '../../src/discord/command.ts';
import { describeCommand } from '../shared/describe.ts';
import { close } from './close.ts';
import { list } from './list.ts';
import { open } from './open.ts';
import { reply } from './reply.ts';
import { show } from './show.ts';

export const ticket: Command = { data: describeCommand('ticket'), subcommands: [list, show, open, reply, close] };
