import { DatabaseSync, StatementSync } from 'node:sqlite';

// Loaded into the bot's process before it starts: kills it, as `kill -9` does, right before or right after its nth
// write to the database, counted from the one that stores the first operation. Whoever sets no CRASH_AT is told at the
// end, on standard error, how many writes there were.

const [side, nth] = (process.env.CRASH_AT ?? '').split(' ');
const databases = new WeakMap<StatementSync, DatabaseSync>();
let counting = false;
let writes = 0;

const { prepare } = DatabaseSync.prototype;
DatabaseSync.prototype.prepare = function (this: DatabaseSync, ...args) {
  const statement = prepare.apply(this, args);
  databases.set(statement, this);
  return statement;
};

/** What is on the disk afterwards: a transaction that ends, or a change outside of one. */
function isStored(statement: StatementSync): boolean {
  const sql = statement.sourceSQL;
  counting ||= /^insert into "operations"/.test(sql);
  if (!counting) return false;
  return sql === 'commit' || (/^(insert|update|delete) /.test(sql) && !databases.get(statement)?.isTransaction);
}

function crashAt(moment: string): void {
  if (side === moment && writes === Number(nth)) process.kill(process.pid, 'SIGKILL');
}

const { run } = StatementSync.prototype;
Object.defineProperty(StatementSync.prototype, 'run', {
  value(this: StatementSync, ...parameters: unknown[]) {
    const isWrite = isStored(this);
    if (isWrite) {
      writes += 1;
      crashAt('before');
    }
    const result: unknown = Reflect.apply(run, this, parameters);
    if (isWrite) crashAt('after');
    return result;
  },
});

process.on('exit', () => console.error(`writes: ${writes}`));
