/** Stops the server that setup started. */
export default async function teardown() {
  await globalThis.__market?.stop();
}
