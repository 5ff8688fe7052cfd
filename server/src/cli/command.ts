import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { explainFile } from '../core/backup/index.js';
import { readSettings, type Settings } from '../core/config/index.js';
import { withDatabase } from '../core/embedded/index.js';
import { dataDirOf } from '../start.js';

/** What a command of the command line has at hand. */
export interface Command {
  settings: Settings;
  /** What was typed after the command's name. */
  words: string[];
  /** The database: DATABASE_URL, or the embedded one, beside a running server or without. */
  inDatabase: <T>(work: (url: string) => Promise<T>) => Promise<T>;
}

/** Says a line to the person at the keyboard. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs a command to its end. A fault is one line on the error output and exit code 1. */
export async function runCommand(work: (command: Command) => Promise<void>): Promise<void> {
  try {
    const settings = readSettings(process.env);
    await work({
      settings,
      words: process.argv.slice(2),
      inDatabase: (onUrl) =>
        withDatabase({ databaseUrl: settings.DATABASE_URL, dataDir: dataDirOf(settings), log: say }, onUrl),
    });
  } catch (error) {
    const { message, stack } = error as Error;
    process.stderr.write(`${process.env.NODE_ENV === 'development' ? stack : message}\n`);
    process.exitCode = 1;
  }
}

/** The one file that a command is given; a relative name counts from where the person typed it. */
export function oneFile({ words }: Command, usage: string): string {
  const [name, ...more] = words;
  if (!name || more.length > 0) throw new Error(`Usage: ${usage}`);
  return resolve(process.env.INIT_CWD ?? process.cwd(), name);
}

/** The one file that a command is to read; a fault names it before anything is done. */
export async function fileToRead(command: Command, usage: string): Promise<string> {
  const file = oneFile(command, usage);
  try {
    const handle = await open(file);
    const isFolder = (await handle.stat()).isDirectory();
    await handle.close();
    if (isFolder) throw Object.assign(new Error(), { code: 'EISDIR' });
    return file;
  } catch (error) {
    throw explainFile(error, file);
  }
}
