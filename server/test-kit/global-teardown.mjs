import { rm } from 'node:fs/promises';

/** Stops the servers and the cluster of this run, and removes its data. */
export default async function tearDown() {
  const { embedded, folder, children } = globalThis.__testCluster;
  await Promise.all(
    children.map(
      (child) =>
        new Promise((resolve) => {
          child.removeAllListeners('exit');
          child.once('exit', resolve);
          child.kill('SIGTERM');
        }),
    ),
  );
  await embedded.stop();
  await rm(folder, { recursive: true, force: true });
}
