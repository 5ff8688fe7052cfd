import { globalId } from '../cast.js';
import { sql } from '../server.js';
import type { Scene } from './scene.js';
import { BAIT } from './secrets.js';
import type { Material } from './values.js';

/** What a sweep fills arguments with: ids of everything that is sealed, and of everything around it. */
export async function materialOf(scene: Scene): Promise<Material> {
  const { northgate, commission, meridian, solstice, rival, rivalBid, bids } = scene;
  const uuids = bids.map((bid) => bid.uuid);
  const every = async (kind: string, statement: string, values: unknown[]): Promise<string[]> =>
    (await sql<{ id: string }>(statement, values)).map(({ id }) => globalId(kind, id));
  const history = 'SELECT id FROM history WHERE subject_id = ANY($1) ORDER BY id';
  return {
    ids: {
      Bid: [...bids.map((bid) => bid.bidId), rivalBid.globalId],
      Commission: [commission.globalId],
      Organisation: [meridian, northgate, solstice, rival].map(({ body }) => body.globalId),
      PolicyArea: [commission.area.globalId],
      Theme: [globalId('Theme', commission.area.themeId)],
      Member: [meridian.manager, northgate.evaluator, rival.manager].map(({ id }) => globalId('Member', id)),
      File: bids.flatMap((bid) => bid.fileIds),
      AwardCriterion: commission.criteria.map(({ id }) => globalId('AwardCriterion', id)),
      ConditionOfParticipation: [globalId('ConditionOfParticipation', commission.conditionId)],
      ProspectusEdition: await every('ProspectusEdition', 'SELECT id FROM prospectus_edition WHERE council_id = $1', [
        northgate.body.id,
      ]),
      PolicyQuestion: await every('PolicyQuestion', 'SELECT id FROM policy_question WHERE area_id = $1', [
        commission.area.id,
      ]),
      OrganisationMembership: await every(
        'OrganisationMembership',
        'SELECT id FROM organisation_membership WHERE organisation_id = $1 ORDER BY id',
        [meridian.body.id],
      ),
      // What is no record of the API, or has other rows of its own, is asked for by the ids that a bid's rows have.
      ...Object.fromEntries(INNER.map((kind) => [kind, uuids.map((id) => globalId(kind, id))])),
      History: await every('History', history, [uuids]),
      AuditEntry: (await every('AuditEntry', history, [uuids])).slice(0, 2),
      ...Object.fromEntries(ELSEWHERE.map((kind) => [kind, [globalId(kind, commission.id)]])),
    },
    texts: {
      council: [northgate.body.slug],
      slug: [meridian.body.slug, northgate.body.slug, commission.area.slug],
      reference: [commission.reference, commission.id],
      theme: ['a-fair-city'],
      kind: ['Bid', 'Commission'],
      text: [BAIT, 'Canary', meridian.body.name],
      search: [BAIT, meridian.manager.email],
      budgetFrom: ['1000.00'],
      budgetTo: ['999999.00'],
      other: ['Sweep'],
    },
  };
}

const INNER = ['BidContent', 'BidRevision', 'BidSubmission', 'BidDraft', 'BidApproval'];

/** Kinds of which the scene has no record: they are asked for by an id that is somebody else's. */
const ELSEWHERE = [
  'ApiToken',
  'ClarificationQuestion',
  'CommissionDocument',
  'ImportRun',
  'JoinRequest',
  'OrganisationInvitation',
  'Session',
  'VerificationRequest',
];
