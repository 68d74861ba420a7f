import type { Command, MessageCommand } from '../src/discord/command.ts';
import { audit } from './audit/index.ts';
import { backup } from './backup/index.ts';
import { billing } from './billing/index.ts';
import { catalog } from './catalog/index.ts';
import { domain } from './domain/index.ts';
import { findServersHere } from './find-servers-here.ts';
import { defineHelp } from './help.ts';
import { key } from './key/index.ts';
import { operation } from './operation/index.ts';
import { policy } from './policy/index.ts';
import { server } from './server/index.ts';
import { task } from './task/index.ts';
import { ticket } from './ticket/index.ts';

const subjects = [server, backup, key, task, operation, policy, audit, catalog, billing, ticket, domain];

/** Every slash command. */
export const commands: readonly Command[] = [...subjects, defineHelp(subjects)];

/** Every command in the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [findServersHere];
