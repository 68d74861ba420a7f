import type { VscaleErrorWords } from '../shapes.ts';

const quote = (says: string | null) => (says === null ? '' : ` Vscale says: ${says}.`);
const newToken = 'create a full token at vscale.io (Settings > Tokens), set `VSCALE_TOKEN`, restart the bot';

export const vscaleErrors = {
  unauthorized: ({ says }) => `Vscale does not accept this bot's token. To fix it, ${newToken}.${quote(says)}`,
  read_only: ({ says }) =>
    `This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, ${newToken}.${quote(says)}`,
  not_found: ({ says }) =>
    `Vscale does not know it: perhaps somebody has deleted it. See what is there, then ask again.${quote(says)}`,
  locked: ({ says }) =>
    `Vscale is still working on it. Ask again when \`/task list\` no longer names it.${quote(says)}`,
  conflict: ({ says }) => `This contradicts what is already at Vscale. Look at it, then ask again.${quote(says)}`,
  invalid: ({ says }) => `Vscale does not accept this request.${quote(says)} Check the options and ask again.`,
  no_money: ({ says }) =>
    `The Vscale account does not have enough money. Top it up at vscale.io, then ask again.${quote(says)}`,
  rate_limited: ({ says, wait }) => `Vscale got too many requests. Ask again in ${wait ?? 'a minute'}.${quote(says)}`,
  server_error: ({ says }) => `Vscale has an internal error. Ask again in a few minutes.${quote(says)}`,
  unavailable: ({ says }) => `Vscale cannot be reached now. Ask again in a few minutes.${quote(says)}`,
  timeout: ({ says }) => `Vscale did not answer in time. Ask again in a few minutes.${quote(says)}`,
  connection: ({ says }) =>
    `The connection to Vscale failed. Ask again in a minute; if it stays so, check \`VSCALE_API_URL\` and the network.${quote(says)}`,
  malformed: ({ says }) =>
    `Vscale gave an answer that this bot cannot read. Ask again in a few minutes; if it stays so, check \`VSCALE_API_URL\`.${quote(says)}`,
  cancelled: ({ says }) => `This was interrupted, the bot is probably restarting. Ask again in a minute.${quote(says)}`,
} satisfies VscaleErrorWords;

export const errors = {
  unwritable: 'The bot cannot write its database (disk full?). Nothing was done.',
  unreachable: 'The bot cannot reach its database. Try again in a minute.',
  unexpected: ({ reference }: { reference: string }) =>
    `Something went wrong inside the bot. Give whoever runs it the reference ${reference}: its log has the details.`,
  fileTooBig: ({ name, size, max }: { name: string; size: string; max: string }) =>
    `⚠️ The file ${name} is left out: it has ${size}, and Discord takes at most ${max} here. Ask for less, or look in Vscale's panel.`,
};
