const words = {
  depth: 'levels of nesting',
  tokens: 'tokens',
  aliases: 'aliases',
  directives: 'directives',
  cost: 'points of cost, where a field that is a record or a list makes what lies below it dearer',
};

/** The limits on one document of the API, as a list. */
export function limitsList(limits) {
  return Object.entries(limits)
    .map(([name, most]) => `- ${most.toLocaleString('en-GB')} ${words[name] ?? name}`)
    .join('\n');
}

/** The page with what stands between its two marks replaced. */
export function fillBlock(page, name, text) {
  const block = new RegExp(`(<!-- ${name} -->)[\\s\\S]*(<!-- /${name} -->)`);
  if (!block.test(page)) throw new Error(`The page has lost its marks for ${name}.`);
  return page.replace(block, `$1\n\n${text}\n\n$2`);
}
