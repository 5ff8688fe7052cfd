import { graphql } from '$lib/graphql';

/** The documents of a commission, wherever they are listed. */
export const DocumentsFragment = graphql(`
  fragment CommissionDocuments on Commission {
    documents {
      id
      title
      kind
      addedAt
      file {
        name
        size
        url
      }
    }
  }
`);
