/** A transition that time makes: once `at` (a column) has passed, the record in `from` is in `to`. */
export interface TimedTransition {
  readonly from: string;
  readonly verb: string;
  readonly to: string;
  readonly at: string;
}

/** States and verbs of one noun as a frozen table; drawn into `docs/lifecycles.md`. */
export interface Lifecycle {
  readonly noun: string;
  readonly table: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly timed: readonly TimedTransition[];
}

/** Freezes the table and refuses one with unknown or unreachable states. */
export function defineLifecycle(lifecycle: Omit<Lifecycle, 'timed'> & { timed?: TimedTransition[] }): Lifecycle {
  const whole: Lifecycle = { ...lifecycle, timed: lifecycle.timed ?? [] };
  const faults = lifecycleFaults(whole);
  if (faults.length > 0) throw new Error(`${whole.noun} lifecycle: ${faults.join('; ')}`);
  return Object.freeze(whole);
}

/** What is wrong with the table: targets that do not exist, states nothing leads to. */
export function lifecycleFaults({ initial, states, timed }: Lifecycle): string[] {
  const next = (state: string): string[] => [
    ...Object.values(states[state] ?? {}),
    ...timed.filter((move) => move.from === state).map((move) => move.to),
  ];
  const unknown = Object.keys(states).flatMap((state) => next(state).filter((to) => !states[to]));
  const reached = new Set<string>();
  const walk = (state: string): void => {
    if (reached.has(state)) return;
    reached.add(state);
    next(state).forEach(walk);
  };
  walk(initial);
  return [
    ...unknown.map((state) => `leads to the unknown state ${state}`),
    ...Object.keys(states)
      .filter((state) => !reached.has(state))
      .map((state) => `nothing leads to ${state}`),
  ];
}

/**
 * SQL for the state as it is now, due timed transitions counted. `row` is the table's alias.
 * Reads use the statement's time; what decides a deadline settles under a lock first (see `move`).
 */
export const effectiveState = ({ timed }: Lifecycle, row: string): string =>
  timed.length === 0
    ? `${row}.state`
    : `CASE ${timed
        .map((t) => `WHEN ${row}.state = '${t.from}' AND ${row}.${t.at} <= statement_timestamp() THEN '${t.to}'`)
        .join(' ')} ELSE ${row}.state END`;
