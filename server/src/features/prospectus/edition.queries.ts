import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import { parameters } from '../../core/nouns/index.js';
import { keysetPage, type ConnectionArgs, type Page } from '../../core/pagination/index.js';
import { editionVisibleSql, mayEditDraftSql, mayReadDraftSql } from './prospectus.visible.js';
import type { EditionState } from './prospectus.words.js';

export interface EditionRow {
  id: string;
  councilId: string;
  councilSlug: string;
  councilName: string;
  number: number;
  title: string;
  introduction: string;
  state: EditionState;
  revision: number;
  changes: number;
  createdAt: Date;
  publishedAt: Date | null;
}

/** Columns of an edition: `e` the edition, `council` its organisation. */
export const editionColumns = `e.id, e.council_id AS "councilId", council.slug AS "councilSlug", council.name AS "councilName",
  e.number, e.title, e.introduction, e.state, e.revision, e.changes, e.created_at AS "createdAt", e.published_at AS "publishedAt"`;
export const editionFrom = `prospectus_edition e JOIN organisation council ON council.id = e.council_id`;

type Param = (value: unknown) => string;

/** Editions that the viewer may see and that meet the condition, by number. */
async function editionsWhere(context: Context, condition: (param: Param) => string): Promise<EditionRow[]> {
  const { values, param } = parameters();
  const visible = editionVisibleSql(context.viewer, 'e', param);
  return rows<EditionRow>(
    context,
    `SELECT ${editionColumns} FROM ${editionFrom} WHERE ${visible} AND ${condition(param)} ORDER BY e.number`,
    values,
  );
}

export const editionsById = async (context: Context, ids: readonly string[]): Promise<Map<string, EditionRow>> =>
  keyedBy(await editionsWhere(context, (param) => `e.id = ANY(${param(ids)}::uuid[])`), (edition) => edition.id);

/** All editions of a council that the viewer may see, oldest first. */
export const editionsOf = (context: Context, council: string): Promise<EditionRow[]> =>
  editionsWhere(context, (param) => `council.slug = ${param(council)}`);

/** One edition of a council by its number. */
export const editionByNumber = async (context: Context, council: string, number: number): Promise<EditionRow | null> =>
  (await editionsWhere(context, (param) => `council.slug = ${param(council)} AND e.number = ${param(number)}`))[0] ??
  null;

/** The edition of a council that is in force, or its draft. */
export const editionInState = async (
  context: Context,
  council: string,
  state: 'published' | 'draft',
): Promise<EditionRow | null> =>
  (await editionsWhere(context, (param) => `council.slug = ${param(council)} AND e.state = '${state}'`))[0] ?? null;

/** Editions in force of several councils at once, or their drafts. */
export const loadEditionOf = (
  context: Context,
  councilId: string,
  state: 'published' | 'draft',
): Promise<EditionRow | null> =>
  context.loaders
    .get<EditionRow>(`edition:${state}`, async (ids) =>
      keyedBy(
        await editionsWhere(context, (param) => `e.council_id = ANY(${param(ids)}::uuid[]) AND e.state = '${state}'`),
        (edition) => edition.councilId,
      ),
    )
    .load(councilId);

/** Editions in force, by the name of their council. */
export const prospectuses = (context: Context, args: ConnectionArgs): Promise<Page<EditionRow>> =>
  keysetPage<EditionRow>(context, args, {
    select: editionColumns,
    from: editionFrom,
    where: ["e.state = 'published'"],
    values: [],
    order: [
      { sql: 'lower(council.name)', type: 'text' },
      { sql: 'e.id', type: 'uuid' },
    ],
  });

interface DraftRights {
  id: string;
  mayRead: boolean;
  mayEdit: boolean;
}

/** What the viewer may do with the drafts of several councils at once. */
const draftRights = async (context: Context, councilIds: readonly string[]): Promise<Map<string, DraftRights>> => {
  const { values, param } = parameters([councilIds]);
  const found = await rows<DraftRights>(
    context,
    `SELECT o.id, ${mayReadDraftSql(context.viewer, 'o.id', param)} AS "mayRead",
       ${mayEditDraftSql(context.viewer, 'o', param)} AS "mayEdit"
     FROM organisation o WHERE o.id = ANY($1::uuid[])`,
    values,
  );
  return keyedBy(found, (council) => council.id);
};

/** Whether the viewer may read drafts of this council, and write them. */
export async function loadDraftRights(context: Context, councilId: string): Promise<Omit<DraftRights, 'id'>> {
  const none = { mayRead: false, mayEdit: false };
  if (context.viewer.memberId === null) return none;
  return (
    (await context.loaders.get<DraftRights>('draftRights', (ids) => draftRights(context, ids)).load(councilId)) ?? none
  );
}

/** One edition that the viewer may see, batched with the others of this request. */
export const loadEdition = (context: Context, id: string): Promise<EditionRow | null> =>
  context.loaders.get<EditionRow>('edition', (ids) => editionsById(context, ids)).load(id);
