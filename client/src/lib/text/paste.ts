/** Turns what a word processor or a web page puts on the clipboard into Markdown: lists, links, headings, emphasis. */
const BLOCKS = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'BLOCKQUOTE',
  'TR',
  'TABLE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
]);
const SKIPPED = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', 'IMG']);

/** Whether the clipboard holds something that plain text would lose. */
export const worthConverting = (html: string): boolean => /<(li|a\s|h[1-6]|strong|b>|em|i>)|mso-list/i.test(html);

export function markdownOf(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return blocks(body, '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function blocks(parent: Node, indent: string): string {
  return [...parent.childNodes].map((node) => block(node, indent)).join('');
}

function block(node: Node, indent: string): string {
  if (!(node instanceof Element)) return inline(node);
  const name = node.tagName;
  if (SKIPPED.has(name)) return '';
  if (name === 'UL' || name === 'OL') return list(node, indent);
  if (isWordListItem(node)) return wordListItem(node);
  if (/^H[1-6]$/.test(name)) return `\n\n### ${text(node)}\n\n`;
  if (name === 'TD' || name === 'TH') return `${text(node)} `;
  if (BLOCKS.has(name)) return `\n\n${blocks(node, indent)}\n\n`;
  return inline(node);
}

function list(element: Element, indent: string): string {
  const items = [...element.children].filter(({ tagName }) => tagName === 'LI');
  const lines = items.map((item, index) => {
    const mark = element.tagName === 'OL' ? `${index + 1}. ` : '- ';
    const nested = [...item.children].filter(({ tagName }) => tagName === 'UL' || tagName === 'OL');
    const own = [...item.childNodes]
      .filter((node) => !nested.includes(node as Element))
      .map(inline)
      .join('');
    const deeper = nested.map((inner) => list(inner, `${indent}${' '.repeat(mark.length)}`).replace(/^\n+|\n+$/g, ''));
    return [`${indent}${mark}${own.replace(/\s+/g, ' ').trim()}`, ...deeper].join('\n');
  });
  return `\n\n${lines.join('\n')}\n\n`;
}

/** Word puts lists on the clipboard as paragraphs whose bullet is text marked `mso-list:Ignore`. */
const isWordListItem = (element: Element): boolean =>
  element.tagName === 'P' &&
  (/mso-list:/i.test(element.getAttribute('style') ?? '') || /MsoListParagraph/.test(element.className));

function wordListItem(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  const marks = [...copy.querySelectorAll('[style*="mso-list:Ignore" i]')];
  const bullet = marks.map((mark) => mark.textContent ?? '').join('');
  marks.forEach((mark) => mark.remove());
  const number = /^\s*(\d+)[.)]/.exec(bullet)?.[1];
  const level = Number(/level(\d)/.exec(element.getAttribute('style') ?? '')?.[1] ?? 1);
  return `\n${'   '.repeat(level - 1)}${number ? `${number}. ` : '- '}${text(copy).replace(/^[·•o▪-]\s+/, '')}\n`;
}

const text = (element: Element): string => [...element.childNodes].map(inline).join('').replace(/\s+/g, ' ').trim();

function inline(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  if (!(node instanceof Element) || SKIPPED.has(node.tagName)) return '';
  if (node.tagName === 'BR') return '\n';
  const inner = [...node.childNodes].map(inline).join('');
  if (inner.trim() === '') return inner;
  const href = node.tagName === 'A' ? (node.getAttribute('href') ?? '') : '';
  if (/^(https?:|mailto:)/i.test(href)) return inner.trim() === href ? href : `[${inner.trim()}](${href})`;
  if (isBold(node)) return around(inner, '**');
  return node.tagName === 'EM' || node.tagName === 'I' ? around(inner, '*') : inner;
}

/** Some web editors wrap everything in a <b> that is not bold. */
const isBold = (element: Element): boolean =>
  (element.tagName === 'STRONG' || element.tagName === 'B') &&
  !/font-weight:\s*normal/i.test(element.getAttribute('style') ?? '');

const around = (words: string, mark: string): string =>
  words.replace(
    /^(\s*)([\s\S]*?)(\s*)$/,
    (_all, before: string, inner: string, after: string) => `${before}${mark}${inner}${mark}${after}`,
  );

/** A paste handler for text areas: keeps lists, links and emphasis as Markdown, and leaves plain text to the browser. */
export function pasteAsMarkdown(event: ClipboardEvent): void {
  const html = event.clipboardData?.getData('text/html') ?? '';
  const area = event.currentTarget;
  if (!(area instanceof HTMLTextAreaElement) || !worthConverting(html)) return;
  event.preventDefault();
  area.setRangeText(markdownOf(html), area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
