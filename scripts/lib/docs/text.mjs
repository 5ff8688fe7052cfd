/** Says at the head of a page that nobody edits it by hand. */
export const generatedBy = '<!-- Made by `npm run docs`. Do not edit. -->';

/** A Markdown table. */
export function table(heads, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A mermaid drawing. */
export function drawing(lines) {
  return ['```mermaid', ...lines, '```'].join('\n');
}

/** "closesAt" and "closes_at" as words. */
export function words(name) {
  return name
    .replace(/_/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
