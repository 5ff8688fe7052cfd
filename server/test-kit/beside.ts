import { spawn, type ChildProcess } from 'node:child_process';
import { server } from './server.js';

/** A server that a test started for itself. */
export interface Running {
  url: string;
  said: () => string;
  child: ChildProcess;
  ended: Promise<number | null>;
}

/** One more process on this worker's database, as beside others behind a proxy. */
export function startBeside(settings: Record<string, string> = {}): Promise<Running> {
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'test',
      DATABASE_URL: server.database,
      DEMO: '0',
      ROLE: 'web',
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let output = '';
  const said = (): string => output;
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error('the server did not start')));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /listening on (\S+)/.exec(output)?.[1];
      if (url) resolve({ url, said, child, ended });
    });
  });
}
