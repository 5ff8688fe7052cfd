/** A message for the person at the keyboard that ends the script; no stack, since nothing is broken in it. */
export class Stop extends Error {}

/** Runs a script's work: a Stop is printed as its one line, and what had no message ends it with its own code. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    const message = error instanceof Stop ? error.message : ofTheDisk(error);
    if (message === undefined) throw error;
    if (message) console.error(message);
    process.exitCode = 1;
  }
}

/** What a person can mend without us, in a line. */
function ofTheDisk({ code, path }) {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full. Free some space and start again.';
  if (code === 'EROFS') return `${path} lies on a read-only disk. Use a checkout that can be written.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `${path} cannot be written by this user. Use the user who owns the checkout, or a checkout of your own.`;
  return undefined;
}
