import type { Interaction } from 'discord.js';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';
import type { Refusal } from '../refusal.ts';
import type { AuditStore } from '../storage/audit.ts';
import { decodePress } from '../views/press-id.ts';
import { readOptions } from './typed.ts';

export interface NoteRefusalOptions {
  audit: Pick<AuditStore, 'append'>;
  clock: Clock;
  log: Logger;
}

/** Never rejects: whoever is refused is told so in any case. */
export type NoteRefusal = (refusal: Refusal, interaction: Interaction) => Promise<void>;

/** Writes into the audit who was sent away, from what; of somebody of another server in a row that no server's people read. */
export function createNoteRefusal({ audit, clock, log }: NoteRefusalOptions): NoteRefusal {
  return async ({ code }, interaction) => {
    const { guildId, user } = interaction;
    const press = 'customId' in interaction ? decodePress(interaction.customId) : null;
    await audit
      .append({
        at: clock.now(),
        event: 'refused',
        guildId,
        userId: user.id,
        operationId: press?.operationId ?? null,
        serverId: null,
        data: { code, used: press?.kind ?? nameOf(interaction) },
      })
      .catch((failure: unknown) => log.error({ err: failure }, 'refusal not stored'));
  };
}

/** What was used: a command's name, or a custom id without its options. */
function nameOf(interaction: Interaction): string {
  if (interaction.isChatInputCommand()) return `/${readOptions(interaction).path}`;
  if (interaction.isCommand()) return interaction.commandName;
  return 'customId' in interaction ? (interaction.customId.split('?')[0] ?? '') : '';
}
