// Loaded before the bot when the sandbox starts it: a bot whose sandbox was killed must not stay behind and go on alone.

process.once('disconnect', () => process.exit(1));
process.channel?.unref();
