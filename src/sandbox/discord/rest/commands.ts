import { commandToWire, findSame, overwriteCommands, type StoredCommand, storeCommand } from '../commands.ts';
import { refuse } from '../errors.ts';
import { readCommand, readCommandList } from '../validate/command.ts';
import { noContent, ok, param, type RestRequest, type RestResponse, type Route } from './route.ts';

/** The list of one guild, or the global one. */
interface CommandList {
  guildId: string | null;
  commands: StoredCommand[];
  save(commands: StoredCommand[]): void;
}

function listOf(request: RestRequest): CommandList {
  const { world } = request;
  if (param(request, 'applicationId') !== world.applicationId) throw refuse('notYourApplication');
  const { guildId } = request.params;
  if (guildId === undefined) {
    return {
      guildId: null,
      commands: world.globalCommands,
      save: (commands) => {
        world.globalCommands = commands;
      },
    };
  }
  const guild = world.guilds.get(guildId);
  if (!guild) throw refuse('missingAccess');
  return {
    guildId,
    commands: guild.commands,
    save: (commands) => {
      guild.commands = commands;
    },
  };
}

function find(request: RestRequest, list: CommandList): StoredCommand {
  const command = list.commands.find(({ id }) => id === param(request, 'commandId'));
  if (!command) throw refuse('unknownCommand');
  return command;
}

function readList(request: RestRequest): RestResponse {
  const localised = request.query.get('with_localizations') === 'true';
  return ok(listOf(request).commands.map((command) => commandToWire(command, localised)));
}

function replaceList(request: RestRequest): RestResponse {
  const list = listOf(request);
  const bodies = readCommandList(request.body);
  const commands = overwriteCommands(request.world, list.commands, bodies, list.guildId);
  list.save(commands);
  return ok(commands);
}

function createCommand(request: RestRequest): RestResponse {
  const list = listOf(request);
  const body = readCommand(request.body);
  const before = findSame(list.commands, body);
  const command = storeCommand(request.world, before, body, list.guildId);
  list.save([...list.commands.filter((other) => other !== before), command]);
  return { status: before ? 200 : 201, body: command };
}

function changeCommand(request: RestRequest): RestResponse {
  const list = listOf(request);
  const before = find(request, list);
  const patch = typeof request.body === 'object' ? request.body : {};
  const command = storeCommand(request.world, before, readCommand({ ...before, ...patch }), list.guildId);
  list.save(list.commands.map((other) => (other === before ? command : other)));
  return ok(command);
}

function removeCommand(request: RestRequest): RestResponse {
  const list = listOf(request);
  const command = find(request, list);
  list.save(list.commands.filter((other) => other !== command));
  return noContent;
}

const lists = ['/applications/:applicationId/commands', '/applications/:applicationId/guilds/:guildId/commands'];

export const commandRoutes: Route[] = lists.flatMap((path) => [
  { method: 'GET', path, handle: readList },
  { method: 'PUT', path, handle: replaceList },
  { method: 'POST', path, handle: createCommand },
  { method: 'GET', path: `${path}/:commandId`, handle: (request) => ok(find(request, listOf(request))) },
  { method: 'PATCH', path: `${path}/:commandId`, handle: changeCommand },
  { method: 'DELETE', path: `${path}/:commandId`, handle: removeCommand },
]);
