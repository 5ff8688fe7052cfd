import { DatabaseProblem } from './problem.js';

/** Turns what PostgreSQL, or the file system under it, said into one line for the person who starts the server. */
export function explain(error: unknown, pgdata: string): DatabaseProblem {
  if (error instanceof DatabaseProblem) return error;
  const said = error instanceof Error ? error.message : String(error);
  if (isDiskFull(said)) {
    return new DatabaseProblem(
      `The disk is full: PostgreSQL could not write to ${pgdata}. Free some space and start again.`,
    );
  }
  if (/EROFS|Read-only file system/i.test(said)) {
    return new DatabaseProblem(`The data folder ${pgdata} lies on a read-only disk: choose another DATA_DIR.`);
  }
  if (/EACCES|EPERM|Permission denied/i.test(said)) {
    return new DatabaseProblem(
      `The data folder ${pgdata} cannot be opened by this user: start as its owner, or choose another DATA_DIR. (${firstFault(said)})`,
    );
  }
  return new DatabaseProblem(`PostgreSQL could not start on ${pgdata}: ${firstFault(said)}`);
}

/** Whether a message says, in whatever words, that there was no room to write. */
export const isDiskFull = (said: string): boolean =>
  /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|could not (extend|write to) file .*(wrote only|No space)/is.test(
    said,
  );

function firstFault(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim());
  return (lines.find((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? 'no reason was given').trim();
}
