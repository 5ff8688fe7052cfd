import { graphql } from '$lib/graphql';
import { query } from '$lib/server';

const Page = graphql(`
  query Dictionary {
    openData {
      columns {
        name
        type
        description
      }
    }
  }
`);

export const load = (event) => query(event, Page, {});
