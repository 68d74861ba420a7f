import type { Command } from '../../src/discord/command.ts';
import { describeCommand } from '../shared/describe.ts';
import { images } from './images.ts';
import { locations } from './locations.ts';
import { plans } from './plans.ts';
import { prices } from './prices.ts';

export const catalog: Command = {
  data: describeCommand('catalog'),
  subcommands: [images, plans, locations, prices],
};
