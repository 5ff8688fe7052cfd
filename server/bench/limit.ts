import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { limitOperations } from './limit-operations.js';

/**
 * The limit L: the same visibility, session look-up and rows as the API, as plain node:http and prepared SQL.
 * PostgreSQL writes the JSON and the text goes straight to the socket. Started as a process of its own.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c timezone=UTC' });

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { operation, ...variables } = JSON.parse(Buffer.concat(parts).toString()) as { operation: string };
    const run = limitOperations[operation];
    if (!run) return void response.writeHead(404).end();
    run(pool, variables as Record<string, string>, request.headers.cookie ?? '')
      .then((text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text))
      .catch((error: Error) => response.writeHead(500).end(error.message));
  });
});

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
