import type { Command, MessageCommand } from '../src/discord/command.ts';
import { catalog } from './catalog/index.ts';
import { findServersHere } from './find-servers-here.ts';
import { defineHelp } from './help.ts';
import { operation } from './operation/index.ts';
import { server } from './server/index.ts';
import { task } from './task/index.ts';

const subjects = [server, task, operation, catalog];

/** Every slash command. */
export const commands: readonly Command[] = [...subjects, defineHelp(subjects)];

/** Every command in the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [findServersHere];
