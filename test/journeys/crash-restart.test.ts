import { describe } from 'vitest';
import { testCrashes } from '../support/crash-suite.ts';

describe('a restart', () => {
  testCrashes(
    {
      heading: 'Restart web-1',
      prepare: ({ vscale }) => vscale.state.addServer({ name: 'web-1' }),
      ask: ({ discord }) => discord.members.anna.run('server restart', { server: 'web-1' }),
    },
    ['after'],
  );
});
