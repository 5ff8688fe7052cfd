import { openDatabase } from '../app.js';
import { anonymous } from '../core/context.js';
import { migrate } from '../core/database/index.js';
import { importFile, tallyInWords, type Verdict } from '../features/open-data/index.js';
import { fileToRead, runCommand, say } from './command.js';

/** Imports an OCDS 1.1 release package: progress on the error output, the report on the output. */
await runCommand(async (command) => {
  const file = await fileToRead(command, 'npm run import -- FILE');
  const started = Date.now();
  let read = 0;
  let progressAt = started;
  const stop = stopOnSignal();
  const tally = await command.inDatabase(async (url) => {
    const db = await openDatabase(url, 2).initialize();
    try {
      await migrate(db);
      const actor = { db, settings: command.settings, viewer: anonymous, requestId: 'import' };
      const told = (verdict: Verdict): void => {
        read += 1;
        if (verdict.outcome === 'refuse')
          say(
            `Refused: release ${verdict.position} (${verdict.releaseId ?? verdict.ocid ?? 'no id'}): ${verdict.reasons.join(' ')}${verdict.line ? ` (line ${verdict.line})` : ''}`,
          );
        if (Date.now() - progressAt < 1000) return;
        progressAt = Date.now();
        process.stderr.write(`${read} releases read …\n`);
      };
      return await importFile(actor, file, told, stop);
    } finally {
      await db.destroy();
    }
  });
  process.stderr.write(`${read} releases read in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
  say(`${tally.import} imported, ${tally.update} updated, ${tally.skip} skipped, ${tally.refuse} refused.`);
  say(tallyInWords(tally));
  if (!stop.aborted) return;
  say('You stopped it. Run the same command again for the rest: what is here already is skipped.');
  process.exitCode = 130;
});

/** The first Ctrl-C or SIGTERM lets the release in hand be finished and the report be written; a second ends at once. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}
