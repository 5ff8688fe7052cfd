/** A message for the person at the keyboard that ends the script; no stack, since nothing is broken in it. */
export class Stop extends Error {}

/** Runs a script's work: a Stop is printed as its one line, and what had no message ends it with its own code. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.message) console.error(error.message);
    process.exitCode = 1;
  }
}
