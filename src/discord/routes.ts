import type { Command, Subcommand } from './command.ts';

/** The commands by their paths: `server list`, or the name alone where there are no subcommands. */
export function indexCommands(commands: readonly Command[]): ReadonlyMap<string, Subcommand> {
  return new Map(
    commands.flatMap((command): [string, Subcommand][] =>
      command.subcommands === undefined
        ? [[command.data.name, command]]
        : command.subcommands.map((subcommand) => [`${command.data.name} ${subcommand.data.name}`, subcommand]),
    ),
  );
}
