import { isEmail } from 'class-validator';
import { openDatabase } from '../app.js';
import { migrate } from '../core/database/index.js';
import { ownerOf } from '../core/embedded/index.js';
import { makeAdministrator } from '../features/members/index.js';
import { runCommand, say } from './command.js';

/** Prints a one-hour link that sets a password and makes the account platform administrator. */
await runCommand(async ({ words, settings, inDatabase }) => {
  const [email, ...more] = words;
  if (!email || more.length > 0) throw new Error('Usage: npm run admin -- EMAIL');
  if (!isEmail(email)) throw new Error(`“${email}” is no e-mail address. Usage: npm run admin -- EMAIL`);
  const { link, existed } = await inDatabase(async (url) => {
    const db = await openDatabase(url, 2).initialize();
    try {
      await migrate(db);
      // Beside a running server the link leads to it, whatever port this command was told.
      const running = settings.DATABASE_URL ? undefined : ownerOf(settings.DATA_DIR)?.address;
      const reached = running && !settings.PUBLIC_URL ? { ...settings, PUBLIC_URL: running } : settings;
      return await makeAdministrator({ db, settings: reached }, email);
    } finally {
      await db.destroy();
    }
  });
  say(
    `${existed ? 'This account is there already.' : 'An account was made.'} Open this link within one hour, set a password, and ${email} is administrator:`,
  );
  say(link);
});
