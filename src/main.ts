import { PolicyError } from './approvals/policy-file.ts';
import { startBot } from './bot.ts';
import { type Config, ConfigError, type RealConfig, readConfig, secretsOf } from './config.ts';
import { isOvertakenGreeting } from './discord/connect.ts';
import { FatalError } from './fatal-error.ts';
import { createLogger, createRedact, newReference } from './log.ts';
import { toPrintable } from './printable.ts';
import { StorageError } from './storage/storage-error.ts';

const config = loadConfig();
if (config.mode === 'real') await runBot(config);
else {
  const { startSandbox } = await import('./sandbox/start.ts');
  await startSandbox(config);
}

function loadConfig(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** Runs until a signal asks it to stop; exits with 1, and one line that says why, when it cannot start or go on. */
async function runBot(config: RealConfig): Promise<void> {
  const redact = createRedact(secretsOf(config));
  const log = createLogger({ level: config.logLevel, redact });
  process.on('uncaughtException', (error) => {
    if (isOvertakenGreeting(error)) log.warn({ err: error }, 'gateway connection error');
    else exitWith(error);
  });

  const starting = startBot(config, { log });
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      log.info({ signal }, 'stopping');
      const bot = await starting;
      await bot.stop();
      process.exit(0);
    });
  }

  const bot = await starting.catch(exitWith);
  await bot.ready.catch(exitUnlessStopping);
  await bot.failed.catch(exitUnlessStopping);

  function exitUnlessStopping(error: unknown): void {
    if (!isStopping) exitWith(error);
  }

  function exitWith(error: unknown): never {
    if (error instanceof PolicyError) console.error(toPrintable(redact(error.message)));
    else if (error instanceof FatalError || error instanceof StorageError) {
      console.error(toPrintable(redact(error.message.replaceAll('\n', ' '))));
    } else {
      const reference = newReference();
      log.fatal({ err: error, reference }, 'unforeseen error');
      console.error(`The bot has stopped on an unforeseen error; its line in the log has the reference ${reference}.`);
    }
    process.exit(1);
  }
}
