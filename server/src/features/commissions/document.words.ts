import { registerEnumType } from 'type-graphql';

export enum DocumentKind {
  BRIEF = 'brief',
  DRAFT_AGREEMENT = 'draft_agreement',
  BACKGROUND = 'background',
  CLARIFICATION = 'clarification',
}

registerEnumType(DocumentKind, {
  name: 'DocumentKind',
  description: 'What a document is for.',
  valuesConfig: {
    BRIEF: { description: 'The brief, or a part of it.' },
    DRAFT_AGREEMENT: { description: 'The agreement that the winner would sign.' },
    BACKGROUND: { description: 'Background to read.' },
    CLARIFICATION: { description: 'Belongs to answers to questions.' },
  },
});
