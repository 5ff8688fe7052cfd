/** Keyset paging in the address: `?after=…` or `?before=…`. */

export interface PageArguments {
  first?: number;
  after?: string;
  last?: number;
  before?: string;
}

/** What the API is asked for: `query(event, List, { ...pageOf(event.url), filter })`. */
export function pageOf(url: URL, size = 20): PageArguments {
  const before = url.searchParams.get('before');
  if (before) return { last: size, before };
  const after = url.searchParams.get('after');
  return after ? { first: size, after } : { first: size };
}

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor?: string | null | undefined;
  endCursor?: string | null | undefined;
}

/** Addresses of the pages beside this one, with the filters kept: `<Pager {...pagesBeside(page.url, pageInfo)} />`. */
export function pagesBeside(url: URL, info: PageInfo): { previous?: string; next?: string } {
  return {
    ...(info.hasPreviousPage && info.startCursor ? { previous: at(url, 'before', info.startCursor) } : {}),
    ...(info.hasNextPage && info.endCursor ? { next: at(url, 'after', info.endCursor) } : {}),
  };
}

function at(url: URL, name: 'after' | 'before', cursor: string): string {
  const search = new URLSearchParams(url.searchParams);
  search.delete('after');
  search.delete('before');
  search.set(name, cursor);
  return `?${search}`;
}
