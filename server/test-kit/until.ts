/** Waits until something holds that the server does in its own time, such as sending a mail; gives up after ten seconds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come to hold within ten seconds');
}
