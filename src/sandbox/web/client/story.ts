import type { MessageView, ProviderView, World } from '../wire.ts';

/** The next thing that somebody who sees the bot for the first time may do. */
export type Step = 'create' | 'watch' | 'restart' | 'become' | 'approve' | 'done';

export const steps: readonly Step[] = ['create', 'watch', 'restart', 'become', 'approve', 'done'];

/** A card that waits for a colleague. */
export interface WaitingCard {
  channelId: string;
  messageId: string;
  /** Whoever asked cannot approve. */
  askerId: string;
}

const approverRoles = ['Approver', 'Admin'];

export function nextStep(
  { milestones }: Pick<ProviderView, 'milestones'>,
  { you, people, roles }: Pick<World, 'you' | 'people' | 'roles'>,
  waiting: WaitingCard | null,
): Step {
  if (milestones.restart !== 'none') return 'done';
  if (waiting) {
    const yours = people.find(({ id }) => id === you)?.roleIds ?? [];
    const mayApprove = roles.some(({ id, name }) => approverRoles.includes(name) && yours.includes(id));
    return mayApprove && waiting.askerId !== you ? 'approve' : 'become';
  }
  if (milestones.create === 'done') return 'restart';
  return milestones.create === 'begun' ? 'watch' : 'create';
}

const buttonType = 2;

/** The card that waits after this message was seen: it may be that one, or be settled by now. */
export function followCard(waiting: WaitingCard | null, message: MessageView): WaitingCard | null {
  const canApprove = (message.components ?? []).some(
    (row) =>
      'components' in row &&
      row.components.some((part) => part.type === buttonType && 'label' in part && part.label === 'Approve'),
  );
  if (canApprove) {
    const askerId = message.interaction_metadata?.user.id ?? '';
    return { channelId: message.channel_id, messageId: message.id, askerId };
  }
  return waiting?.messageId === message.id ? null : waiting;
}
