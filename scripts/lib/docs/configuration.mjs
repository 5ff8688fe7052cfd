import { generatedBy, table } from './text.mjs';

/** The table of settings, from the same specification that the server validates its environment with. */
export function configurationPage(spec) {
  const rows = Object.entries(spec).map(([name, setting]) => [
    `\`${name}\``,
    setting.desc,
    shown(setting.default),
    allowed(setting),
  ]);
  return (
    [
      generatedBy,
      '# Configuration',
      'Policy Market reads its settings from the environment and validates them before it does anything else: if several are ' +
        'faulty, the start names all of them at once and ends. Nothing needs to be set to try it. `.env.example` lists the same ' +
        'settings, ready to copy into a service file or a compose file; the server itself reads no `.env` file.',
      table(['Variable', 'What it does', 'Default', 'Allowed'], rows),
      'How these work together in production: [Operations](operations.md).',
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

/** The same settings as a file to copy: every line is commented out and shows the default. */
export function environmentExample(spec) {
  const lines = Object.entries(spec).map(
    ([name, setting]) => `# ${setting.desc}\n# ${name}=${setting.default ?? ''}\n`,
  );
  return [
    '# Every setting with its default. Made by `npm run docs`; explained in docs/configuration.md.\n',
    ...lines,
  ].join('\n');
}

function shown(value) {
  return value === undefined || value === '' ? 'empty' : `\`${value}\``;
}

function allowed({ choices }) {
  return choices ? choices.map((choice) => (choice === '' ? 'empty' : `\`${choice}\``)).join(', ') : '';
}
