import { restoreBackup } from '../core/backup/index.js';
import { migrate } from '../core/database/index.js';
import { openDatabase } from '../app.js';
import { oneFile, runCommand, say } from './command.js';

async function giveShape(url: string): Promise<void> {
  const db = await openDatabase(url, 2).initialize();
  await migrate(db).finally(() => db.destroy());
}

await runCommand(async (command) => {
  const file = oneFile(command, 'npm run restore -- FILE');
  const { tables, rows } = await command.inDatabase((url) => restoreBackup(url, file, giveShape));
  say(`Restored ${rows} rows of ${tables} tables from ${file}; every count and hash is as it was.`);
});
