/** The columns of the table of commissions, as a list. */
export function columnsList(columns) {
  return columns.map(({ name, type, description }) => `- \`${name}\` (${type}): ${description}`).join('\n');
}
