import { type Command, type CommandData, defineSubcommand } from '../src/discord/command.ts';
import { helpMessage } from '../src/views/help.ts';
import type { Locale } from '../src/views/message.ts';
import { describeCommand } from './shared/describe.ts';

/** Shows what of these commands the caller may use. */
export function defineHelp(commands: readonly Command[]) {
  return defineSubcommand({
    data: describeCommand('help'),
    access: 'read',
    reply: 'private',
    read: () => ({}),
    isLocal: () => true,
    async run(_args, caller, { mayUse }) {
      const groups = commands.map((command) => ({
        name: `/${command.data.name}`,
        commands: listSubcommands(command)
          .filter(({ access }) => mayUse(access, caller))
          .map(({ path, data }) => ({ path, description: descriptionOf(data, caller.locale) })),
      }));
      const usable = groups.filter((group) => group.commands.length > 0);
      const limit = mayUse('change', caller) ? null : mayUse('audit', caller) ? 'approvesOnly' : 'readOnly';
      return helpMessage(usable, limit, caller.locale);
    },
  });
}

function listSubcommands(command: Command) {
  const { name } = command.data;
  if (command.subcommands === undefined) return [{ path: name, data: command.data, access: command.access }];
  return command.subcommands.map(({ data, access }) => ({ path: `${name} ${data.name}`, data, access }));
}

function descriptionOf({ description, description_localizations: localized }: CommandData, locale: Locale): string {
  return (locale === 'en' ? null : localized?.[locale]) ?? description;
}
