import type { CommissionRow } from './commission.rows.js';

/** Names of the fields that a request selects of the commissions in a list, and of their councils and areas. */
export interface ListedFields {
  readonly commission: ReadonlySet<string>;
  readonly council: ReadonlySet<string>;
  readonly area: ReadonlySet<string>;
}

/** A commission as a list reads it: with its council and area when the list brought them along. */
export interface ListedCommission extends CommissionRow {
  council?: object | null;
  area?: object | null;
}

interface Party {
  readonly field: 'council' | 'area';
  readonly key: 'councilId' | 'areaId';
  /** What the list's own statement reads of it; a request for more goes through the loaders. */
  readonly columns: Readonly<Record<string, string>>;
  readonly joins: string;
}

const PARTIES: readonly Party[] = [
  {
    field: 'council',
    key: 'councilId',
    columns: { slug: 'o.slug', name: 'o.name', kind: 'o.kind' },
    joins: ' JOIN organisation o ON o.id = c.council_id',
  },
  {
    field: 'area',
    key: 'areaId',
    columns: { slug: 'a.slug', title: 'av.title' },
    joins: ` LEFT JOIN policy_area a ON a.id = c.area_id
      LEFT JOIN policy_area_version av ON av.id = a.published_version_id`,
  },
];

/** How to read along whichever of council and area this statement can answer whole. */
export function partiesHere(asked: ListedFields): {
  columns: string;
  joins: string;
  gather: (row: ListedCommission) => void;
} {
  const here = PARTIES.filter(({ field, columns }) => asked[field].size > 0 && isWithin(asked[field], columns));
  const gathered = here.map(({ field, key, columns }) => ({
    field,
    key,
    parts: Object.keys(columns).map((name) => [name, `${field}.${name}`] as const),
  }));
  return {
    columns: here
      .flatMap(({ field, columns }) => Object.entries(columns).map(([name, sql]) => `, ${sql} AS "${field}.${name}"`))
      .join(''),
    joins: here.map(({ joins }) => joins).join(''),
    gather(row) {
      const values = row as ListedCommission & Record<string, unknown>;
      for (const { field, key, parts } of gathered) {
        const party: Record<string, unknown> = { id: row[key] };
        for (const [name, column] of parts) party[name] = values[column];
        // An area without a published version has nothing to show yet.
        row[field] = parts.some(([, column]) => values[column] === null) ? null : party;
      }
    },
  };
}

const isWithin = (asked: ReadonlySet<string>, columns: object): boolean =>
  [...asked].every((field) => field in columns || field === 'id' || field === '__typename');
