export const NOT_UTF8 = 'It is not in UTF-8. Save the file in UTF-8 and import it again.';

/** What the first bytes of a file, each as one character, say against reading it as UTF-8; null when nothing. */
export function encodingFault(start: string): string | null {
  if (start.startsWith('\u001f\u008b')) return 'is compressed (gzip). Unpack it and import what is in it.';
  if (start.startsWith('PK\u0003\u0004')) return 'is compressed (zip). Unpack it and import what is in it.';
  const isWide =
    ['\u00ff\u00fe', '\u00fe\u00ff'].some((mark) => start.startsWith(mark)) || start.slice(0, 2).includes('\0');
  return isWide ? 'is in UTF-16. Save it in UTF-8 and import it again.' : null;
}
