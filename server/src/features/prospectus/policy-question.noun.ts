import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { keyedBy } from '../../core/loaders/index.js';
import type { Noun } from '../../core/nouns/index.js';
import { councilPageSql } from './council-page.js';
import { questionVisibleSql } from './prospectus.visible.js';

interface Asked {
  id: string;
  text: string;
  url: string;
}

/** Published questions by id, in the words last published. */
const questionsById = async (context: Context, ids: readonly string[]): Promise<Map<string, Asked>> =>
  keyedBy(
    await rows<Asked>(
      context,
      `SELECT DISTINCT ON (q.id) q.id, qv.text, '/prospectus/' || council.slug || '/' || a.slug || '#questions' AS url
       FROM policy_question q JOIN policy_area a ON a.id = q.area_id JOIN organisation council ON council.id = a.council_id
       JOIN policy_question_version qv ON qv.question_id = q.id
       JOIN policy_area_version v ON v.id = qv.area_version_id AND v.frozen_at IS NOT NULL
       WHERE q.id = ANY($1::uuid[]) ORDER BY q.id, v.number DESC`,
      [ids],
    ),
    (question) => question.id,
  );

export const policyQuestionNoun: Noun = {
  kind: 'PolicyQuestion',
  table: 'policy_question',
  visibleSql: (_viewer, row) => questionVisibleSql(row),
  load: questionsById,
  titleSql: (row) => ({
    title: `(SELECT qv.text FROM policy_question_version qv
      JOIN policy_area_version v ON v.id = qv.area_version_id AND v.frozen_at IS NOT NULL
      WHERE qv.question_id = ${row}.id ORDER BY v.number DESC LIMIT 1)`,
    url: `(SELECT ${councilPageSql('a')} || '/' || a.slug || '#questions' FROM policy_area a WHERE a.id = ${row}.area_id)`,
  }),
};
