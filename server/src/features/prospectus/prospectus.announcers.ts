import { siteUrl } from '../../core/config/index.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { queueMail } from '../../core/mail/index.js';
import type { AnnouncedRow, Announcer, OutboxContext } from '../../core/outbox/index.js';
import { entriesSql, type EntryRow } from './area-version.queries.js';
import { entriesDiff } from './edition-diff.js';
import { editionColumns, editionFrom, type EditionRow } from './edition.queries.js';
import { followersOf, followersOfAny } from './followers.queries.js';

/**
 * Queues a mail to everybody who follows an area, once for each row of history, ending with how to stop it.
 * For announcers of features above: `tellFollowers(tx, context, row, areaId, { subject, lines })`.
 */
export async function tellFollowers(
  tx: Tx,
  context: OutboxContext,
  row: Pick<AnnouncedRow, 'id'>,
  areaId: string,
  letter: { subject: string; lines: readonly string[] },
): Promise<void> {
  for (const follower of await followersOf(tx, areaId))
    await queueMail(tx, context, {
      to: follower.email,
      subject: letter.subject,
      body: [`Dear ${follower.name},`, '', ...letter.lines, '', ...howToStop(context, follower.stopKey)].join('\n'),
      purpose: 'area-followed',
      dedupeKey: `${row.id}:${follower.memberId}`,
    });
}

const howToStop = (context: OutboxContext, stopKey?: string): string[] => [
  'You get this because you follow a policy area.',
  ...(stopKey ? ['To stop, without signing in:', stopLink(context, stopKey)] : []),
  'All that you follow:',
  `${siteUrl(context.settings)}/prospectus/following`,
];

const stopLink = ({ settings }: OutboxContext, stopKey: string): string =>
  `${siteUrl(settings)}/prospectus/following/stop/${stopKey}`;

/** One mail to each follower of what a new edition changes, however many of their areas it touches. */
async function tellOfEdition(tx: Tx, context: OutboxContext, row: AnnouncedRow): Promise<void> {
  const [edition] = await rowsIn<EditionRow>(tx, `SELECT ${editionColumns} FROM ${editionFrom} WHERE e.id = $1`, [
    row.subjectId,
  ]);
  const earlierId = typeof row.data.supersedes === 'string' ? row.data.supersedes : null;
  if (!edition || !earlierId) return;
  const [earlier] = await rowsIn<EditionRow>(tx, `SELECT ${editionColumns} FROM ${editionFrom} WHERE e.id = $1`, [
    earlierId,
  ]);
  const entries = await rowsIn<EntryRow>(tx, entriesSql, [[edition.id, earlierId]]);
  const diff = entriesDiff(
    entries.filter((entry) => entry.editionId === earlierId),
    entries.filter((entry) => entry.editionId === edition.id),
  );
  const told = [
    ...diff.changed.map(({ after }) => ({ area: after, what: 'changed' })),
    ...diff.added.map((area) => ({ area, what: 'came back' })),
    ...diff.removed.map((area) => ({ area, what: 'was left out' })),
  ];
  const site = `${siteUrl(context.settings)}/prospectus/${edition.councilSlug}`;
  const followers = await followersOfAny(
    tx,
    told.map(({ area }) => area.areaId),
  );
  for (const follower of followers) {
    const own = told.filter(({ area }) => follower.stopKeys.has(area.areaId));
    const one = own.length === 1 ? own[0] : undefined;
    const stopKeyOf = (area: { areaId: string }): string => follower.stopKeys.get(area.areaId)!;
    await queueMail(tx, context, {
      to: follower.email,
      subject: one
        ? `“${one.area.title}” ${one.what} in the Prospectus of ${edition.councilName}`
        : `${own.length} areas that you follow changed in the Prospectus of ${edition.councilName}`,
      body: [
        `Dear ${follower.name},`,
        '',
        `${edition.councilName} has published edition ${edition.number} of its Prospectus, ${edition.title}.`,
        'Of the areas that you follow:',
        '',
        ...own.flatMap(({ area, what }) => [
          `- ${area.title} ${what}`,
          `  ${site}/${area.slug}`,
          ...(one ? [] : ['  Stop following it, without signing in:', `  ${stopLink(context, stopKeyOf(area))}`]),
        ]),
        '',
        'Everything that changed, word by word:',
        `${site}/compare/${earlier?.number ?? 1}/${edition.number}`,
        '',
        ...howToStop(context, one && stopKeyOf(one.area)),
      ].join('\n'),
      purpose: 'area-followed',
      dedupeKey: `${row.id}:${follower.memberId}`,
    });
  }
}

export const prospectusAnnouncers: readonly Announcer[] = [{ on: 'ProspectusEdition.publish', run: tellOfEdition }];
