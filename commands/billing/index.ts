import type { Command } from '../../src/discord/command.ts';
import { describeCommand } from '../shared/describe.ts';
import { alert } from './alert.ts';
import { balance } from './balance.ts';
import { consumption } from './consumption.ts';
import { payments } from './payments.ts';

export const billing: Command = {
  data: describeCommand('billing'),
  subcommands: [balance, payments, consumption, alert],
};
