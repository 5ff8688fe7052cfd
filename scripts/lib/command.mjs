import { pathToFileURL } from 'node:url';
import { inRoot, root } from './paths.mjs';
import { ensureServer } from './setup.mjs';
import { main } from './stop.mjs';

/** Runs one of the server's commands with the words that follow it. File names count from where they were typed. */
export function command(name) {
  return main(async () => {
    await ensureServer();
    await runBuilt('cli', `${name}.js`);
  });
}

/** Carries on as a built program of the server, in this very process: signals and exit code are its own. */
export async function runBuilt(...path) {
  const program = inRoot('server', 'dist', 'src', ...path);
  process.env.INIT_CWD ??= process.cwd();
  process.chdir(root);
  process.argv[1] = program;
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(program).href);
}
