import { drawing, generatedBy, words } from './text.mjs';

/** One drawing per noun, from the same tables that the server moves states by. */
export function lifecyclesPage(lifecycles) {
  const sorted = [...lifecycles].sort((a, b) => a.noun.localeCompare(b.noun));
  return (
    [
      generatedBy,
      '# Lifecycles',
      'Every noun with a state moves by a table in its `*.lifecycle.ts`. A verb that the table does not hold for the state ' +
        'is refused with `CONFLICT`. An arrow with "when" is a move that time makes: from that moment every read, filter ' +
        'and rule counts the new state, whether or not it has been written down yet.',
      ...sorted.map(section),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

function section(lifecycle) {
  return [
    `## ${words(lifecycle.noun).replace(/^./, (letter) => letter.toUpperCase())}`,
    drawing(arrows(lifecycle)),
  ].join('\n\n');
}

function arrows({ initial, states, timed }) {
  const byVerb = Object.entries(states).flatMap(([from, verbs]) =>
    Object.entries(verbs).map(([verb, to]) => `  ${from} --> ${to}: ${words(verb)}`),
  );
  const byTime = timed.map(({ from, verb, to, at }) => `  ${from} --> ${to}: ${words(verb)} (when ${at} has passed)`);
  const leaves = new Set([
    ...Object.keys(states).filter((state) => Object.keys(states[state]).length > 0),
    ...timed.map(({ from }) => from),
  ]);
  const ends = Object.keys(states).filter((state) => !leaves.has(state));
  return [
    'stateDiagram-v2',
    `  [*] --> ${initial}`,
    ...byVerb,
    ...byTime,
    ...ends.map((state) => `  ${state} --> [*]`),
  ];
}
