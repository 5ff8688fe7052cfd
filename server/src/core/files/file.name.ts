/** A name that is safe on every machine: no folders, no control characters, at most 150 characters, its ending kept. */
export function safeName(given: string | undefined): string {
  const base = (given ?? '').normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  const clean = base.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/g, '').trim();
  const dot = clean.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
  return `${[...stem].slice(0, 150 - ending.length).join('')}${ending.slice(0, 20)}`;
}
