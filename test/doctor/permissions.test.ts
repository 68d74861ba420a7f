import { OverwriteType, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { expect, test } from 'vitest';
import { neededPermissions } from '../../src/discord/invite.ts';
import { findMissingPermissions } from '../../src/doctor/permissions.ts';

const guildId = '1';
const botRole = '2';
const userId = '3';
const all = PermissionsBitField.resolve(Object.values(neededPermissions));
const view = PermissionFlagsBits.ViewChannel;
const send = PermissionFlagsBits.SendMessages;

function standing({ everyone = 0n, bot = all, isOwner = false } = {}) {
  const roles = [
    { id: guildId, permissions: String(everyone) },
    { id: botRole, permissions: String(bot) },
    { id: '9', permissions: String(PermissionFlagsBits.Administrator) },
  ];
  return { guildId, userId, isOwner, roles, member: { roles: [botRole] } };
}

function overwrite(id: string, { allow = 0n, deny = 0n }, type = OverwriteType.Role) {
  return { id, type, allow: String(allow), deny: String(deny) };
}

test('the roles together give the permissions, those of others nothing', () => {
  expect(findMissingPermissions(standing(), [])).toEqual([]);
  expect(findMissingPermissions(standing({ bot: all & ~view, everyone: view }), [])).toEqual([]);
  expect(findMissingPermissions(standing({ bot: all & ~view }), [])).toEqual(['View Channel']);
});

test('overwrites count from everyone over roles to the member', () => {
  const closed = overwrite(guildId, { deny: view | send });
  expect(findMissingPermissions(standing(), [closed])).toEqual(['View Channel', 'Send Messages']);
  const opened = overwrite(botRole, { allow: view | send });
  expect(findMissingPermissions(standing(), [opened, closed])).toEqual([]);
  const muted = overwrite(userId, { deny: send }, OverwriteType.Member);
  expect(findMissingPermissions(standing(), [muted, opened, closed])).toEqual(['Send Messages']);
  expect(
    findMissingPermissions(standing(), [
      overwrite('8', { deny: view }),
      overwrite('7', { deny: view }, OverwriteType.Member),
    ]),
  ).toEqual([]);
});

test('administrators and the owner have everything', () => {
  const closed = [overwrite(guildId, { deny: all })];
  expect(findMissingPermissions(standing({ bot: PermissionFlagsBits.Administrator }), closed)).toEqual([]);
  expect(findMissingPermissions(standing({ bot: 0n, isOwner: true }), closed)).toEqual([]);
});
