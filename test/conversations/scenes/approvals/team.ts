import type { DiscordSandbox, Message } from '../../../../src/sandbox/discord/server.ts';
import { words } from '../../../../src/views/words/index.ts';
import type { Talk } from '../../talk.ts';

type Member = keyof DiscordSandbox['members'];
type Button = 'approve' | 'deny' | 'cancel' | 'askAgain' | 'runNow' | 'withdraw';

/** Presses of the team on a request's buttons: who, which, where, and what they write into its form. */
export function pressesIn({ press, locale }: Talk) {
  return (as: Member, button: Button, message: Message, reason?: string): Promise<Message> =>
    press(message, words[locale].approvals[button], { as, ...(reason !== undefined && { form: { reason } }) });
}

/** Operators ask, one approver decides. */
export function oneApprover({ roles }: DiscordSandbox): string {
  return `roles: { operator: ["${roles.operator.id}"], approver: ["${roles.approver.id}"] }
rules: [{ actions: [restart, stop, upgrade, rebuild], approvals: 1 }]
`;
}
