import type { DataSource } from 'typeorm';
import { eventsAfter, eventsOf, firstIdAt, type EventRow } from './event.queries.js';
import { releaseOf } from './ocds.release.js';
import { awardedOf, openedCounts, partiesById } from './party.queries.js';

/** Where exports are read from and how they name themselves. */
export interface ExportSource {
  db: DataSource;
  /** Address of the site, without a slash at its end. */
  site: string;
  ocidPrefix: string;
  publisher: string;
  licence: string;
}

const EXTENSIONS = [
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_bid_extension/v1.1.5/extension.json',
  'https://raw.githubusercontent.com/open-contracting-extensions/ocds_pagination_extension/master/extension.json',
];

/** Releases on one page of the feed. */
export const PAGE = 100;

export interface ReleasePackage {
  releases: object[];
  publishedDate: string;
}

/** The whole process of one commission; null when there is none of the market's own with this reference. */
export async function packageFor(source: ExportSource, reference: string): Promise<ReleasePackage | null> {
  const events = await eventsOf(source, reference);
  const first = events[0];
  return first ? packageOf(source, events, `${source.site}/open-data/ocds/${first.reference}.json`) : null;
}

/**
 * One page of all releases in the order in which they were written. `since` leaves out what was written before it.
 * `links.next` is there while there is more; the last page has `links.later`, where what comes afterwards will be.
 */
export async function feedPage(
  source: ExportSource,
  { since, after }: { since: Date | null; after: string | null },
): Promise<ReleasePackage> {
  const from = after ?? firstIdAt(since ?? new Date(0));
  const found = await eventsAfter(source, from, PAGE + 1);
  const events = found.slice(0, PAGE);
  const address = `${source.site}/open-data/ocds.json`;
  const self = after ? `${address}?after=${after}` : since ? `${address}?since=${since.toISOString()}` : address;
  const last = events.at(-1)?.id;
  const onwards = last ? `${address}?after=${last}` : self;
  return packageOf(source, events, self, {
    links: { all: address, ...(found.length > PAGE ? { next: onwards } : { later: onwards }) },
  });
}

async function packageOf(
  source: ExportSource,
  events: readonly EventRow[],
  uri: string,
  more: object = {},
): Promise<ReleasePackage> {
  const commissionIds = [...new Set(events.map((event) => event.commissionId))];
  const awards = await awardedOf(source, commissionIds);
  const parties = await partiesById(source, [
    ...events.map((event) => event.councilId),
    ...awards.map((award) => award.organisationId),
  ]);
  const opened = await openedCounts(source, commissionIds);
  const releases = events.map((event) => releaseOf(event, { ...source, awards, parties, opened }));
  return {
    uri,
    version: '1.1',
    extensions: EXTENSIONS,
    // When the newest release was written, not the moment of asking: the same content has the same bytes.
    publishedDate: new Date(Math.max(0, ...events.map(writtenAt))).toISOString(),
    publisher: { name: source.publisher, uri: source.site },
    license: source.licence,
    publicationPolicy: `${source.site}/open-data`,
    releases,
    ...more,
  } as ReleasePackage;
}

/** Ids begin with the time of writing; a deadline is written a little after the moment that it is dated. */
const writtenAt = ({ id }: EventRow): number => parseInt(id.replaceAll('-', '').slice(0, 12), 16);
