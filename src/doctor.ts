import { systemClock } from './clock.ts';
import { type Config, ConfigError, listPlainAddresses, readConfig, secretsOf } from './config.ts';
import { checkDatabase } from './doctor/database.ts';
import { checkDiscord } from './doctor/discord.ts';
import { type Finding, fail, ok, warn } from './doctor/finding.ts';
import { checkPolicy } from './doctor/policy.ts';
import { checkVscale } from './doctor/vscale.ts';
import { describeExposedFile, findExposedFiles } from './exposed-files.ts';
import { createRedact, type Redact } from './log.ts';
import { toPrintable } from './printable.ts';

/** Checks a real set-up, one line each with the fix; exits with 1 when something fails. */
const config = loadConfig();
if (config !== null) {
  const redact = config.mode === 'real' ? createRedact(secretsOf(config)) : (text: string) => text;
  for (const check of listChecks(config)) for (const finding of await check()) print(finding, redact);
}

function loadConfig(): Config | null {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) print(fail(problem));
    return null;
  }
}

function listChecks(config: Config): (() => Finding[] | Promise<Finding[]>)[] {
  if (config.mode === 'sandbox') {
    return [
      () => [
        warn(
          'configuration: nothing is set, so npm start opens the sandbox. Copy .env.example to .env and fill it in.',
        ),
      ],
    ];
  }
  const { discord, vscale, opsChannelId, policyFile, databaseUrl } = config;
  return [
    () => [ok('configuration: complete and well-formed'), ...listPlainAddresses(config).map(warn)],
    () => checkDiscord({ ...discord, opsChannelId }),
    () => checkPolicy({ policyFile, discord }, systemClock.now),
    () => findExposedFiles(config).map((file) => warn(describeExposedFile(file))),
    () => checkVscale(vscale),
    () => checkDatabase(databaseUrl, systemClock.now()),
  ];
}

function print({ level, text }: Finding, redact: Redact = (plain) => plain): void {
  console.log(`${level.padEnd(4)}  ${redact(toPrintable(text.replaceAll('\n', ' ')))}`);
  if (level === 'fail') process.exitCode = 1;
}
