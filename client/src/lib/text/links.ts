/** A piece of a text, and where it leads if it is an address. */
export interface Piece {
  text: string;
  href?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"')]+/g;
const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Splits a plain text at its http addresses, for links. Those of this machine lead to this site, whatever its port. */
export function splitLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: match[0], href: target(match[0]) });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

function target(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && THIS_MACHINE.test(url.hostname) ? url.pathname + url.search : address;
}
