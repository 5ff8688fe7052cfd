import { restoreBackup } from '../core/backup/index.js';
import { oneFile, runCommand, say } from './command.js';
import { giveShape } from './shape.js';

await runCommand(async (command) => {
  const file = oneFile(command, 'npm run restore -- FILE');
  const { tables, rows } = await command.inDatabase((url) => restoreBackup(url, file, giveShape));
  say(`Restored ${rows} rows of ${tables} tables from ${file}; every count and hash is as it was.`);
});
