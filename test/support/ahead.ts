// Loaded into the bot's process before it starts: its clock is ahead by CLOCK_AHEAD_MS, as the stand-ins' are.

const aheadMs = Number(process.env.CLOCK_AHEAD_MS ?? 0);
const { now } = Date;
Date.now = () => now() + aheadMs;
