import { type Completion, defineSubcommand } from '../../src/discord/command.ts';
import { keyLabel } from '../../src/views/choices.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, stringOption } from '../shared/describe.ts';
import { findKey } from '../shared/find-keys.ts';
import { askReasonFor, readReason } from '../shared/foresee.ts';
import { pickChoices, readSoon } from '../shared/suggest.ts';

const suggestKey: Completion = async (typed, _options, _caller, services) => {
  const keys = (await readSoon(services.catalog.sshKeys, services)) ?? [];
  const candidates = keys.map((key) => ({
    name: keyLabel(key, []),
    value: String(key.id),
    keywords: [key.name, String(key.id)],
  }));
  return pickChoices(typed, candidates);
};

export const remove = defineSubcommand({
  data: {
    ...describeCommand('key remove'),
    options: [stringOption('key', { required: true, autocomplete: true }), reasonOption],
  },
  access: 'change',
  reply: 'public',
  read: (options) => ({ key: options.getString('key', true), reason: readReason(options) }),
  form: ({ key, reason }, caller, services) =>
    askReasonFor('key.remove', 'key remove', { key }, reason, caller, services),
  async run({ key: ref, reason }, caller, services) {
    const { id, name } = findKey(ref.trim(), await services.vscale.sshKeys.list());
    const operation = { kind: 'key.remove' as const, keyId: id };
    return askFor({ operation, server: null, subject: name, reason }, caller, services);
  },
  autocomplete: { key: suggestKey },
});
