import { expect, test } from 'vitest';
import { followCard, nextStep } from '../../../src/sandbox/web/client/story.ts';
import type { MessageView, Milestone } from '../../../src/sandbox/web/wire.ts';

const roles = [
  { id: '10', name: 'Approver', color: 0 },
  { id: '11', name: 'Operator', color: 0 },
];
const people = [
  { id: '1', key: 'vera', name: 'Vera', locale: 'en-US', roleIds: ['11'] },
  { id: '2', key: 'ivan', name: 'Ivan', locale: 'en-US', roleIds: ['10'] },
];
const card = { channelId: '5', messageId: '6', askerId: '1' };

test.each([
  ['create', 'none', 'none', '1', null],
  ['watch', 'begun', 'none', '1', null],
  ['restart', 'done', 'none', '1', null],
  ['become', 'done', 'none', '1', card],
  ['approve', 'done', 'none', '2', card],
  ['become', 'done', 'none', '2', { ...card, askerId: '2' }],
  ['done', 'done', 'begun', '2', null],
] as const)('%s', (step, create: Milestone, restart: Milestone, you, waiting) => {
  expect(nextStep({ milestones: { create, restart } }, { you, people, roles }, waiting)).toBe(step);
});

const approve = { type: 2, style: 3, label: 'Approve', custom_id: 'approve:1' };

function message(id: string, buttons: object[]): MessageView {
  const components = [{ type: 1, components: buttons }];
  return { id, channel_id: '5', components, interaction_metadata: { user: { id: '1' } } } as unknown as MessageView;
}

test('a card waits from the moment that it has the button until it has lost it', () => {
  const waiting = followCard(null, message('6', [approve]));
  expect(waiting).toEqual(card);
  expect(followCard(waiting, message('7', []))).toBe(waiting);
  expect(followCard(waiting, message('6', []))).toBeNull();
});
