import { openDatabase } from '../app.js';
import { anonymous } from '../core/context.js';
import { migrate } from '../core/database/index.js';
import { importFile, tallyInWords } from '../features/open-data/index.js';
import { oneFile, runCommand, say } from './command.js';

/** Imports an OCDS 1.1 release package: progress on the error output, the report on the output. */
await runCommand(async (command) => {
  const file = oneFile(command, 'npm run import -- FILE');
  const started = Date.now();
  let read = 0;
  let progressAt = started;
  const tally = await command.inDatabase(async (url) => {
    const db = await openDatabase(url, 2).initialize();
    try {
      await migrate(db);
      const actor = { db, settings: command.settings, viewer: anonymous, requestId: 'import' };
      return await importFile(actor, file, (verdict) => {
        read += 1;
        if (verdict.outcome === 'refuse')
          say(
            `Refused: release ${verdict.position} (${verdict.releaseId ?? verdict.ocid ?? 'no id'}): ${verdict.reasons.join(' ')}`,
          );
        if (Date.now() - progressAt < 1000) return;
        progressAt = Date.now();
        process.stderr.write(`${read} releases read …\n`);
      });
    } finally {
      await db.destroy();
    }
  });
  process.stderr.write(`${read} releases read in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
  say(`${tally.import} imported, ${tally.update} updated, ${tally.skip} skipped, ${tally.refuse} refused.`);
  say(tallyInWords(tally));
});
