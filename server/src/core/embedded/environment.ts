/**
 * The whole environment of PostgreSQL's programs. PGDATA, PGPORT and their like in the person's own environment
 * must not lead the embedded server astray.
 */
export function databaseEnvironment(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: 'C.UTF-8', TZ: 'UTC' };
}
