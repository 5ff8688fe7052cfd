import { marked } from 'marked';
import sanitizeHtml from 'sanitize-html';

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'del',
    'code',
    'pre',
    'blockquote',
    'hr',
    'br',
    'a',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  // A page has one h1 and its own h2s, so headings in texts start at h3.
  transformTags: {
    h1: 'h3',
    h2: 'h4',
    a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow noopener ugc' }),
  },
};

/** Markdown to safe HTML: no scripts, styles, images or raw markup; links carry nofollow. */
export const renderMarkdown = (source: string): string =>
  sanitizeHtml(marked.parse(source, { async: false, gfm: true }), ALLOWED);

/** The words alone, for snippets, mails, exports and search. Text, no HTML: whatever shows it on a page escapes it. */
export const plainText = (source: string): string =>
  sanitizeHtml(marked.parse(source, { async: false }), { allowedTags: [], allowedAttributes: {} })
    .replace(/&(amp|lt|gt|quot);/g, (_, name: keyof typeof SIGNS) => SIGNS[name])
    .replace(/\s+/g, ' ')
    .trim();

/** What sanitize-html writes for signs that mean something in HTML. */
const SIGNS = { amp: '&', lt: '<', gt: '>', quot: '"' };
