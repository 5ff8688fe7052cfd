import { RefusedRelease } from './verdict.js';
import { Reader, isObject, type Json } from './release.reader.js';

/** What identifies a release. */
export interface ReleaseHead {
  ocid: string;
  releaseId: string;
  releasedAt: Date;
  tags: string[];
  raw: Json;
}

const TAGS = new Set(
  `planning planningUpdate tender tenderAmendment tenderUpdate tenderCancellation award awardUpdate awardCancellation
  contract contractUpdate contractAmendment implementation implementationUpdate contractTermination compiled`.split(
    /\s+/,
  ),
);

const LONGEST_ID = 300;

/** Reads what identifies a release; refuses it with every reason. `ownPrefix` is the market's own OCID prefix. */
export function readHead(raw: unknown, ownPrefix: string): ReleaseHead {
  if (!isObject(raw)) throw new RefusedRelease(['It is not an object.']);
  const faults: string[] = [];
  const reader = new Reader(raw, '', faults);
  const ocid = reader.text('ocid');
  const releaseId = reader.text('id');
  const releasedAt = reader.moment('date');
  const tags = Array.isArray(raw.tag) ? raw.tag.filter((tag): tag is string => typeof tag === 'string') : [];
  if (ocid === null) faults.push('ocid is missing.');
  else if (!/^ocds-[a-z0-9]{6}-\S{1,200}$/.test(ocid))
    faults.push('ocid does not begin with a prefix such as ocds-b5fd17-.');
  else if (ocid.startsWith(`${ownPrefix}-`)) faults.push('This is a commission of this market itself.');
  if (releaseId === null) faults.push('id is missing.');
  else if (releaseId.length > LONGEST_ID)
    faults.push(`id has ${releaseId.length} characters; it may have ${LONGEST_ID}.`);
  if (raw.date === undefined || raw.date === null) faults.push('date is missing.');
  if (tags.length === 0) faults.push('tag is missing.');
  for (const tag of tags.filter((one) => !TAGS.has(one)))
    faults.push(`tag holds the unknown word ${JSON.stringify(tag.slice(0, 40))}.`);
  if (faults.length > 0 || ocid === null || releaseId === null || releasedAt === null) throw new RefusedRelease(faults);
  return { ocid, releaseId, releasedAt, tags, raw };
}
