/** The sign-in page that leads back to `url`, without the name of a form action in it. */
export function signInUrl(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !name.startsWith('/'));
  const search = kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
  return `/sign-in?to=${encodeURIComponent(url.pathname + search)}`;
}

/** A way back inside this site: any other address, also `//elsewhere`, becomes the home page. */
export function safeReturn(to: string | null | undefined): string {
  if (!to || !/^\/(?![/\\])/.test(to)) return '/';
  const url = new URL(to, 'http://here');
  // `/..//elsewhere` stays here until it is resolved.
  return url.origin === 'http://here' && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/';
}
