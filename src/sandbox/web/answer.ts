import { Locale } from 'discord-api-types/v10';
import type { BotProcess } from '../bot-process.ts';
import type { DiscordSandbox, Invocation, Member, Modal } from '../discord/server.ts';
import type { Ledger } from './ledger.ts';
import type { People } from './people.ts';
import type { Provider } from './provider.ts';
import type { Answers, Asked, BotAction, Outcome } from './wire.ts';

/** Everything that a question may touch. */
export interface Stage {
  discord: DiscordSandbox;
  bot: BotProcess;
  people: People;
  ledger: Ledger;
  provider: Provider;
  /** Shows every window the guild and the bot as they are now. */
  announceWorld(): void;
}

/** One window: who sits in front of it, and the forms that they have open. */
export interface Seat {
  member: Member;
  readonly modals: Map<string, Modal>;
}

const firstLength = 50;
/** So few that a page which scrolls does not stop to show them. */
const furtherLength = 15;
/** Longer than Discord gives the bot to acknowledge. */
const outcomeTimeoutMs = 10_000;

/** Does what is asked, as the person in the seat. Throws an Error that says why it cannot be done. */
export async function answerQuestion(question: Asked, seat: Seat, stage: Stage): Promise<Answers[keyof Answers]> {
  const { ledger, provider, people } = stage;
  switch (question.do) {
    case 'become': {
      const member = people.find(question.personId);
      if (!member) throw new Error('nobody here has that name');
      seat.member = member;
      seat.modals.clear();
      return people.worldOf(member);
    }
    case 'speak':
      seat.member.setLocale(question.locale === 'ru' ? Locale.Russian : Locale.EnglishUS);
      stage.announceWorld();
      return people.worldOf(seat.member);
    case 'history':
      return ledger.history(
        question.channelId,
        seat.member.id,
        question.from,
        question.from === 'newest' ? firstLength : furtherLength,
      );
    case 'say':
      seat.member.say(question.content, { id: question.channelId });
      return null;
    case 'run': {
      const invocation = await seat.member.run(`/${question.command}`, question.options, { id: question.channelId });
      ledger.nameInteraction(invocation.id, question.command);
      return watch(invocation, seat);
    }
    case 'autocomplete':
      return seat.member.autocomplete(`/${question.command}`, question.options, question.focused, {
        id: question.channelId,
      });
    case 'press':
      return watch(await seat.member.press({ id: question.messageId }, question.customId), seat);
    case 'choose':
      return watch(await seat.member.choose({ id: question.messageId }, question.customId, question.values), seat);
    case 'submit': {
      const modal = seat.modals.get(question.interactionId);
      if (!modal) throw new Error('this form is no longer open');
      const outcome = await watch(await seat.member.submit(modal, question.texts), seat);
      seat.modals.delete(question.interactionId);
      return outcome;
    }
    case 'message-command':
      return watch(await seat.member.messageCommand(question.name, { id: question.messageId }), seat);
    case 'provider':
      provider.act(question.action, question.serverId);
      return null;
    case 'arm':
      provider.arm(question.mishap);
      return null;
    case 'disarm':
      provider.disarm();
      return null;
    case 'bot':
      await actOnBot(question.action, stage);
      return null;
  }
}

async function watch(invocation: Invocation, seat: Seat): Promise<Outcome> {
  const response = await invocation.response({ timeoutMs: outcomeTimeoutMs });
  if (response.kind === 'none') return { kind: 'silence' };
  if (response.kind !== 'modal') return { kind: 'shown' };
  const { interactionId, title, fields } = response.modal;
  seat.modals.set(interactionId, response.modal);
  return { kind: 'modal', modal: { interactionId, title, fields } };
}

async function actOnBot(action: BotAction, { bot, discord }: Stage): Promise<void> {
  switch (action) {
    case 'kill':
      return bot.kill();
    case 'start':
      return bot.start();
    case 'drop-gateway':
      return discord.faults.dropGateway({ resumable: true });
  }
}
