import { insertText } from './insert';

/** Turns what a word processor or a web page puts on the clipboard into Markdown: lists, links, headings, emphasis. */
const BLOCKS = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'BLOCKQUOTE', 'TABLE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const SKIPPED = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', 'IMG']);

/** Whether the clipboard holds something that plain text would lose. */
export const worthConverting = (html: string): boolean =>
  /<(li|a\s|h[1-6]|strong|b[\s>]|em|i[\s>]|tr)|mso-list|font-(weight:\s*(bold|[6-9]00)|style:\s*italic)/i.test(html);

export function markdownOf(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return blocks(body, '')
    .replace(/[ \t\u00a0]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(TIGHT, '$1\n')
    .trim();
}

/** A blank line between two items of a list, as paragraphs of Word leave it. */
const TIGHT = /^( *(?:-|\d+\.) .*)\n\n(?= *(?:-|\d+\.) )/gm;
const HAVE_BLOCKS = 'p, div, ul, ol, li, h1, h2, h3, h4, h5, h6, table, blockquote';

function blocks(parent: Node, indent: string): string {
  return [...parent.childNodes].map((node) => block(node, indent)).join('');
}

function block(node: Node, indent: string): string {
  if (!(node instanceof Element)) return inline(node);
  const name = node.tagName;
  if (SKIPPED.has(name)) return '';
  if (name === 'UL' || name === 'OL') return list(node, indent);
  if (isWordListItem(node)) return wordListItem(node);
  if (/^H[1-6]$/.test(name)) return `\n\n### ${text(node).replaceAll('**', '')}\n\n`;
  if (name === 'TR') return `\n${[...node.children].map(text).join(' | ')}\n`;
  // Google Docs wraps the whole clip in a <b> that is not bold.
  if (BLOCKS.has(name) || node.querySelector(HAVE_BLOCKS)) return `\n\n${blocks(node, indent)}\n\n`;
  return inline(node);
}

/** A list; one inside another stands in an item, or straight in the list, as Google Docs has it. */
function list(element: Element, indent: string): string {
  const lines: string[] = [];
  let index = 0;
  for (const child of element.children) {
    if (isList(child)) lines.push(inside(child, `${indent}   `));
    if (child.tagName !== 'LI') continue;
    index += 1;
    const mark = element.tagName === 'OL' ? `${index}. ` : '- ';
    const own = [...child.childNodes].filter((node) => !isList(node)).map(inline);
    lines.push(`${indent}${mark}${own.join(' ').replace(/\s+/g, ' ').trim()}`);
    for (const inner of child.children) if (isList(inner)) lines.push(inside(inner, `${indent}   `));
  }
  return `\n\n${lines.join('\n')}\n\n`;
}

const isList = (node: Node): node is Element => node instanceof Element && /^[UO]L$/.test(node.tagName);
const inside = (element: Element, indent: string): string => list(element, indent).replace(/^\n+|\n+$/g, '');

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
  if (isBold(node)) return around(inner, '**').replaceAll('****', '');
  return isItalic(node) ? around(inner, '*') : inner;
}

const styleOf = (element: Element): string => `;${element.getAttribute('style') ?? ''}`;

/** Editors say bold by a tag or by a style, and take it back by a style. */
function isBold(element: Element): boolean {
  if (/;\s*font-weight:\s*(normal|[1-5]00)/i.test(styleOf(element))) return false;
  return /^(STRONG|B)$/.test(element.tagName) || /;\s*font-weight:\s*(bold|[6-9]00)/i.test(styleOf(element));
}

const isItalic = (element: Element): boolean =>
  /^(EM|I)$/.test(element.tagName) || /;\s*font-style:\s*italic/i.test(styleOf(element));

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
  insertText(area, markdownOf(html));
}
