/** Text to put in place of a selection, and what of it is selected then. */
export interface Mark {
  text: string;
  select: [from: number, to: number];
}

/** Every line of a text as an item of a list; an empty text begins one. */
export function asList(text: string, mark: (index: number) => string): Mark {
  const lines = text.split('\n').filter((line, _i, all) => line.trim() !== '' || all.length === 1);
  const listed = lines.map((line, i) => mark(i) + line.trim()).join('\n');
  return { text: listed, select: text === '' ? [listed.length, listed.length] : [0, listed.length] };
}

/** Replaces the selection as if it had been typed, so that the browser's undo takes it back. */
export function insertText(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  // The only way that browsers keep undo for; it is kept working for this reason.
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
