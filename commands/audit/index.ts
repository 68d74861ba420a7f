import type { Command } from '../../src/discord/command.ts';
import { describeCommand } from '../shared/describe.ts';
import { exportAudit } from './export.ts';
import { list } from './list.ts';
import { verify } from './verify.ts';

export const audit: Command = { data: describeCommand('audit'), subcommands: [list, verify, exportAudit] };
