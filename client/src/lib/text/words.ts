/** Counts words as the whole of Policy Market does: what is left between white space after trimming. */
export function countWords(text: string): number {
  const trimmed = text.trim();
  return trimmed === '' ? 0 : trimmed.split(/\s+/).length;
}
