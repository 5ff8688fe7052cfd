// Runs the steps of `npm run check`: some at a time, each timed, all of them whatever fails.
import { spawn } from 'node:child_process';

/** A step that runs a tool. `needs` names the steps that must have ended first. */
export function command(name, words, needs = []) {
  return { name, needs, run: () => runTool(words) };
}

/** A step that asks a function for a list of faults. */
export function question(name, ask, needs = []) {
  return { name, needs, run: async () => (await ask()).join('\n') };
}

/** Runs all steps, `width` at a time, and prints each as it ends. Answers those that failed, with their faults. */
export async function runSteps(steps, { width = 2, print = console.log } = {}) {
  const waiting = [...steps];
  const ended = new Set();
  const running = new Set();
  const failed = [];

  const start = (step) => {
    const started = performance.now();
    const work = step
      .run()
      .catch((error) => error.stack ?? String(error))
      .then((faults) => {
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        print(`${faults ? 'FAILED' : 'ok    '} ${seconds.padStart(6)} s  ${step.name}`);
        if (faults) failed.push({ name: step.name, faults });
        ended.add(step.name);
        running.delete(work);
      });
    running.add(work);
  };

  while (waiting.length > 0 || running.size > 0) {
    const ready = waiting.filter((step) => step.needs.every((name) => ended.has(name)));
    const next = ready.slice(0, width - running.size);
    if (next.length === 0 && running.size === 0) throw new Error(`Nothing ends what ${waiting[0].name} needs.`);
    for (const step of next) {
      waiting.splice(waiting.indexOf(step), 1);
      start(step);
    }
    await Promise.race(running);
  }
  return failed;
}

/** Answers what the tool said when it failed, and nothing when it passed. */
export function runTool([program, ...args], cwd) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', (error) => resolve(`Cannot run ${program}: ${error.message}`));
    child.on('close', (code) => resolve(code === 0 ? '' : said.trim() || `${program} ended with ${code}.`));
  });
}
