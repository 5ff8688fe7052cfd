import { runCommand, say } from './command.js';
import { giveShape } from './shape.js';

await runCommand(async ({ inDatabase }) => {
  const ran = await inDatabase(giveShape);
  for (const name of ran) say(`Ran ${name}.`);
  say(ran.length > 0 ? 'The database is up to date now.' : 'The database was up to date already.');
});
