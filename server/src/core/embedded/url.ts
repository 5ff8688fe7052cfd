/** The one database of an embedded server, and the superuser that it belongs to. */
export const databaseName = 'policy_market';
export const databaseRole = 'policy_market';

/** The address of the embedded database for `pg`; loopback only. */
export function databaseUrl(port: number, password: string, database = databaseName): string {
  return `postgresql://${databaseRole}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
