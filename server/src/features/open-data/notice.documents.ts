import { cleanLine } from './clean-text.js';
import type { Reader } from './release.reader.js';

/** A document at the source. */
export interface NoticeDocument {
  title: string;
  url: string;
}

const NOTICES = ['awardNotice', 'tenderNotice', 'plannedProcurementNotice', 'marketEngagementNotice'];

/** All documents of a release, each address once. */
export function documentsOf(release: Reader): NoticeDocument[] {
  const byUrl = new Map<string, NoticeDocument>();
  for (const document of all(release)) {
    const url = document.text('url')?.trim() ?? '';
    if (!/^https?:\/\/[^\s<>"]+$/i.test(url) || url.length > 2000 || byUrl.has(url)) continue;
    const title = cleanLine(document.text('title') ?? document.text('description') ?? '');
    byUrl.set(url, { title: /^(n\/?a|-)?$/i.test(title) ? kindInWords(document.text('documentType')) : title, url });
  }
  return [...byUrl.values()];
}

/** Where the notice itself can be read. */
export function noticeUrl(release: Reader): string | null {
  const documents = all(release);
  for (const kind of NOTICES) {
    const url = documents
      .find((one) => one.text('documentType') === kind)
      ?.text('url')
      ?.trim();
    if (url && /^https?:\/\/[^\s<>"]+$/i.test(url)) return url;
  }
  return null;
}

const all = (release: Reader): Reader[] => [
  ...release.object('planning').list('documents'),
  ...release.object('tender').list('documents'),
  ...release.list('awards').flatMap((award) => award.list('documents')),
];

/** "contractSigned" as "Contract signed". */
function kindInWords(kind: string | null): string {
  if (!kind) return 'Document';
  const words = kind.replace(/([a-z])([A-Z])/g, (_all, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
