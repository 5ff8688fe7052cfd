import type { Client } from '$lib/graphql/client';
import type { ErrorCode } from '$lib/graphql/errors';
import type { Me } from '$lib/server/me';

declare global {
  namespace App {
    interface Locals {
      /** GraphQL client of this request; use `query` and `act` of `$lib/server` instead of calling it. */
      gql: Client;
      /** The signed-in member, asked for once per request; null when nobody is signed in. */
      me: () => Promise<Me | null>;
      theme: 'light' | 'dark' | 'system';
    }
    interface Error {
      message: string;
      code?: ErrorCode;
      reasons?: string[];
      requestId?: string;
    }
    interface PageData {
      me?: Me | null;
      /** Records that the page shows and keeps true while others act; see `$lib/live`. */
      live?: { ids: string[]; since: Date };
    }
  }

  /**
   * Set by the host before it imports the built handler: answers a GraphQL request inside the process.
   * `x-page-client` on the request is the address of the visitor.
   */
  var __graphqlFetch: ((request: Request) => Promise<Response>) | undefined;
}

export {};
