import type { Command } from '../../src/discord/command.ts';
import { describeCommand } from '../shared/describe.ts';
import { add } from './add.ts';
import { attach } from './attach.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';

export const key: Command = { data: describeCommand('key'), subcommands: [list, add, remove, attach] };
