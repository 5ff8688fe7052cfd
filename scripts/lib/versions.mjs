// Just enough of npm's version ranges to answer one question: does this range accept that version?

const comparator = /^(>=|<=|>|<|=|\^|~)?\s*v?(\d+|x|X|\*)(?:\.(\d+|x|X|\*))?(?:\.(\d+|x|X|\*))?(?:[-+][\w.+-]*)?$/;

/** True when `version` ("20.19.0") lies in `range` ("^20.19 || >=22"). */
export function accepts(range, version) {
  const wanted = version.split('.').map(Number);
  return range.split('||').some((part) => comparators(part).every((one) => one(wanted)));
}

function comparators(part) {
  const hyphen = part.match(/^\s*(\S+)\s+-\s+(\S+)\s*$/);
  const text = hyphen ? `>=${hyphen[1]} <=${hyphen[2]}` : part;
  const words = text.replace(/([<>=~^])\s+/g, '$1').trim();
  return words === '' ? [] : words.split(/\s+/).map(parse);
}

function parse(word) {
  const found = word.match(comparator);
  if (!found) throw new Error(`Cannot read the version range "${word}".`);
  const [, sign, ...rest] = found;
  const numbers = rest.map((digit) => (/^\d+$/.test(digit ?? '') ? Number(digit) : undefined));
  const known = numbers.findIndex((number) => number === undefined);
  return test(
    sign ?? '',
    numbers.map((number) => number ?? 0),
    known === -1 ? 3 : known,
  );
}

// `known` counts the parts that were written out: 1 in "20.x", 3 in "20.19.0".
function test(sign, low, known) {
  const above = (version) => compare(version, low) >= 0;
  const below = (index) => (version) => index < 0 || compare(version, next(low, index)) < 0;
  if (sign === '>=') return above;
  if (sign === '<') return (version) => compare(version, low) < 0;
  if (sign === '>') return (version) => !below(known - 1)(version);
  if (sign === '<=') return below(known - 1);
  if (sign === '^') return (version) => above(version) && below(low[0] > 0 || known === 1 ? 0 : 1)(version);
  if (sign === '~') return (version) => above(version) && below(Math.min(known - 1, 1))(version);
  return (version) => above(version) && below(known - 1)(version);
}

function next(version, index) {
  return version.map((number, place) => (place < index ? number : place === index ? number + 1 : 0));
}

function compare(left, right) {
  const place = left.findIndex((number, index) => number !== right[index]);
  return place === -1 ? 0 : left[place] - right[place];
}
