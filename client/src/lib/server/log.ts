/** Writes one line of JSON to the process's error stream, as the API does. Never hand it what people typed. */
export function logError(event: string, facts: Record<string, unknown>): void {
  process.stderr.write(`${JSON.stringify({ level: 'error', at: new Date().toISOString(), event, ...facts })}\n`);
}
