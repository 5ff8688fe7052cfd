import type { FileType } from '../../core/files/index.js';
import type { DocumentKind } from './document.words.js';

/** A document of a commission; `id` is its public one. */
export interface CommissionDocument {
  id: string;
  title: string;
  kind: DocumentKind;
  addedAt: Date;
  file: FileType;
}
