import { writeBackup } from '../core/backup/index.js';
import { oneFile, runCommand, say } from './command.js';

await runCommand(async (command) => {
  const file = oneFile(command, 'npm run backup -- FILE');
  const { tables, rows, bytes } = await command.inDatabase((url) => writeBackup(url, file));
  say(`Backed up ${rows} rows of ${tables} tables, files included, to ${file} (${bytes} bytes).`);
  say('It holds personal data and sealed bids: keep it where only you can read it.');
});
