import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { keyForm } from '../../src/views/key-forms.ts';
import { holdsPrivateKey, isSamePublicKey, parsePublicKey } from '../../src/vscale/public-key.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, stringOption } from '../shared/describe.ts';
import { mayWantReason, readReason } from '../shared/foresee.ts';
import { requireName } from '../shared/require.ts';

/** The key is only ever typed in the form: the command line stays in the channel. */
export const add = defineSubcommand({
  data: { ...describeCommand('key add'), options: [stringOption('keyName'), reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    name: options.getField('name') ?? options.getString('name'),
    key: options.getField('key'),
    reason: readReason(options),
  }),
  form({ name: typedName, reason: typed }, { locale }, services) {
    const name = typedName === null ? null : requireKeyName(typedName);
    const isRequired = mayWantReason('key.add', services);
    const reason = isRequired || typed !== null ? { typed, isRequired } : null;
    return { ...keyForm(name, reason, locale), carry: {} };
  },
  async run({ name: typedName, key: typedKey, reason }, caller, services) {
    const key = requirePublicKey(typedKey ?? '');
    const name = requireKeyName(typedName ?? '');
    const same = (await services.vscale.sshKeys.list()).find((known) => isSamePublicKey(known.key, key));
    if (same) throw new Refusal('key_exists', { name: same.name, id: same.id });
    return askFor({ operation: { kind: 'key.add', name, key }, server: null, subject: name, reason }, caller, services);
  },
});

/** @throws Refusal that never holds what was typed: `key_private`, `key_invalid` */
function requirePublicKey(typed: string): string {
  refusePrivate(typed);
  const key = parsePublicKey(typed);
  if (key === null) throw new Refusal('key_invalid');
  return `${key.type} ${key.blob} ${key.comment}`.trim();
}

/** @throws Refusal, of a private key without a trace of it */
function requireKeyName(typed: string): string {
  refusePrivate(typed);
  return requireName(typed);
}

function refusePrivate(typed: string): void {
  if (holdsPrivateKey(typed)) throw new Refusal('key_private');
}
