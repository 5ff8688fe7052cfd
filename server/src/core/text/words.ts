/** Counts words the way the pages do: runs of anything that is not white space. */
export const countWords = (text: string): number => text.trim().split(/\s+/u).filter(Boolean).length;
