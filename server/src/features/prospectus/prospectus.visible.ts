import type { Viewer } from '../../core/context.js';

type Param = (value: unknown) => string;

/** SQL: the viewer is an officer or observer of this council, who may read its draft. `council` is a column. */
export const mayReadDraftSql = (viewer: Viewer, council: string, param: Param): string =>
  viewer.memberId
    ? `EXISTS (SELECT 1 FROM organisation_membership om WHERE om.organisation_id = ${council}
        AND om.member_id = ${param(viewer.memberId)} AND om.ended_at IS NULL
        AND om.roles && ARRAY['commissioning_officer','observer'])`
    : 'FALSE';

/** SQL: the viewer may write the draft of this council, as the policy says. `row` is the alias of the council. */
export const mayEditDraftSql = (viewer: Viewer, row: string, param: Param): string =>
  viewer.memberId
    ? `(${row}.can_commission AND EXISTS (SELECT 1 FROM organisation_membership om WHERE om.organisation_id = ${row}.id
        AND om.member_id = ${param(viewer.memberId)} AND om.ended_at IS NULL AND 'commissioning_officer' = ANY(om.roles)))`
    : 'FALSE';

/** Who may see an edition: everybody once published; a draft only officers and observers of its council. */
export const editionVisibleSql = (viewer: Viewer, row: string, param: Param): string =>
  `(${row}.state <> 'draft' OR ${mayReadDraftSql(viewer, `${row}.council_id`, param)})`;

/** Who may see a theme: everybody once an area was published under it; before, who may read the draft. */
export const themeVisibleSql = (viewer: Viewer, row: string, param: Param): string =>
  `(EXISTS (SELECT 1 FROM policy_area_version seen WHERE seen.theme_id = ${row}.id AND seen.frozen_at IS NOT NULL)
    OR ${mayReadDraftSql(viewer, `${row}.council_id`, param)})`;

/** Who may see a policy area: everybody once it was published. Areas in drafts are reached through their edition. */
export const areaVisibleSql = (row: string): string => `${row}.published_version_id IS NOT NULL`;

/** Who may see a question: everybody once it was published. */
export const questionVisibleSql = (row: string): string =>
  `EXISTS (SELECT 1 FROM policy_question_version asked JOIN policy_area_version seen ON seen.id = asked.area_version_id
    WHERE asked.question_id = ${row}.id AND seen.frozen_at IS NOT NULL)`;
