import type { FileScope } from '../../core/files/index.js';
import { visibleDocuments } from './bid-document.rules.js';
import { loadBid } from './bid.queries.js';
import { loadSubmissions } from './bid-submission.queries.js';

/** The bidding organisation may have every file of its bid; the council those of the bid as opened, with prices last. */
export const bidFiles: FileScope = {
  kind: 'Bid',
  mayDownload: async (context, { id, ownerId }) => {
    const bid = await loadBid(context, ownerId);
    if (!bid || bid.isParty) return bid !== null;
    const opened = await loadSubmissions(context, bid.id);
    return opened.some(({ content, pricesVisible }) =>
      visibleDocuments(content.documents, pricesVisible).some(({ fileId }) => fileId === id),
    );
  },
};
