const STAGES = ['EXPLORING', 'COMMISSIONING', 'PARKED', 'CLOSED'] as const;
const HELP = ['EVIDENCE', 'PARTNERS', 'FUNDING', 'DELIVERY'] as const;
type Stage = (typeof STAGES)[number];
type Help = (typeof HELP)[number];

/** What a visitor asks of the list of areas, as the address says it. */
export interface Filters {
  text: string;
  council: string;
  stage: Stage[];
  help: Help[];
  sort: 'TITLE' | 'NEWEST';
}

/** Reads the address; what it does not know it leaves out. */
export function filtersOf(url: URL): Filters {
  const search = url.searchParams;
  return {
    text: (search.get('text') ?? '').trim().slice(0, 200),
    council: search.get('council') ?? '',
    stage: search.getAll('stage').filter((one): one is Stage => STAGES.includes(one as Stage)),
    help: search.getAll('help').filter((one): one is Help => HELP.includes(one as Help)),
    sort: search.get('sort') === 'newest' ? 'NEWEST' : 'TITLE',
  };
}

/** The same as the API wants it. */
export function areaFilter({ text, council, stage, help }: Filters) {
  return {
    ...(text ? { text } : {}),
    ...(council ? { council } : {}),
    ...(stage.length > 0 ? { stage } : {}),
    ...(help.length > 0 ? { helpWanted: help } : {}),
  };
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ text, council, stage, help }: Filters): boolean =>
  Boolean(text || council || stage.length || help.length);
