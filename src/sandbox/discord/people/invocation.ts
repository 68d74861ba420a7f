import type { Interaction } from '../interactions.ts';
import { isLoading, type Message, toMessage } from '../messages.ts';
import { until, type Waiting } from '../until.ts';
import type { World } from '../world.ts';
import { type Modal, toModal } from './modal.ts';

/** What a person sees first after running a command or pressing something. */
type Response =
  | { kind: 'reply'; message: Message }
  | { kind: 'deferred'; ephemeral: boolean }
  | { kind: 'update'; message: Message }
  | { kind: 'deferred-update' }
  | { kind: 'modal'; modal: Modal }
  /** "The application did not respond." */
  | { kind: 'none' };

/** One interaction, from the side of the person. */
export interface Invocation {
  readonly id: string;
  readonly acknowledged: boolean;
  response(waiting?: Waiting): Promise<Response>;
  /** The first reply, or the message that it updated, once it says something. Rejects when the bot did not respond. */
  reply(waiting?: Waiting): Promise<Message>;
  modal(waiting?: Waiting): Promise<Modal>;
  readonly followups: Message[];
}

export function watchInteraction(world: World, interaction: Interaction, what: string): Invocation {
  const original = () => {
    const stored = interaction.originalId === null ? undefined : world.messages.get(interaction.originalId);
    if (!stored) throw new Error(`the reply to ${what} was deleted`);
    return stored;
  };

  function readResponse(): Response | undefined {
    if (interaction.failed) return { kind: 'none' };
    switch (interaction.answer?.kind) {
      case 'reply':
      case 'update':
        return { kind: interaction.answer.kind, message: toMessage(original()) };
      case 'deferred-reply':
        return { kind: 'deferred', ephemeral: original().readerId !== null };
      case 'deferred-update':
        return { kind: 'deferred-update' };
      case 'modal':
        return { kind: 'modal', modal: toModal(interaction.id, interaction.answer.modal) };
      default:
        return undefined;
    }
  }

  function readReply(): Message | undefined {
    const { answer, failed } = interaction;
    if (failed) throw new Error(`the application did not respond to ${what}`);
    if (!answer) return undefined;
    if (answer.kind === 'modal') throw new Error(`${what} was answered with a modal`);
    if (answer.kind === 'deferred-update' && !interaction.updated) return undefined;
    return isLoading(original()) ? undefined : toMessage(original());
  }

  function readModal(): Modal | undefined {
    const response = readResponse();
    if (response && response.kind !== 'modal')
      throw new Error(`${what} was answered with "${response.kind}", no modal`);
    return response?.modal;
  }

  return {
    id: interaction.id,
    get acknowledged() {
      return interaction.answer !== null;
    },
    response: (waiting) => until(world, readResponse, () => `${what} was not answered`, waiting),
    reply: (waiting) => until(world, readReply, () => `${what} got no reply`, waiting),
    modal: (waiting) => until(world, readModal, () => `${what} opened no modal`, waiting),
    get followups() {
      return interaction.followupIds.flatMap((id) => world.messages.get(id) ?? []).map(toMessage);
    },
  };
}
