import { describe } from 'vitest';
import { testCrashes } from '../support/crash-suite.ts';
import { smallServer } from '../support/stand-ins.ts';

describe('a creation', () => {
  testCrashes(
    {
      heading: 'Create web-1',
      ask: ({ discord }) => discord.members.anna.run('server create', { ...smallServer, name: 'web-1' }),
    },
    ['before', 'after'],
  );
});
