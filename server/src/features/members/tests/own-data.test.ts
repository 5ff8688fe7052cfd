import { describe, expect, it } from '@jest/globals';
import { ask, council, globalId, person, sql } from '../../../../test-kit/index.js';

/** In which section of a download the rows stand whose column names a member. A new column fails the test until it is here. */
const SECTIONS: Record<string, string> = {
  'session.member_id': 'sessions',
  'api_token.member_id': 'apiTokens',
  'member_profile.member_id': 'profile',
  'member_token.member_id': 'linksMailedToYou',
  'organisation_membership.member_id': 'organisations',
  'organisation_request.member_id': 'requestsToJoin',
  'organisation_invitation.invited_by': 'invitationsSent',
  'verification_request.member_id': 'verificationRequests',
  'verification_request.decided_by': 'verificationsDecided',
  'area_follow.member_id': 'followedAreas',
  'prospectus_edition.created_by': 'editionsStarted',
  'edition_entry.changed_by': 'areasChangedInEditions',
  'policy_area_version.created_by': 'areasWritten',
  'commission.created_by': 'commissionsDrafted',
  'commission_version.published_by': 'commissionVersionsPublished',
  'commission_follow.member_id': 'followedCommissions',
  'panel_member.member_id': 'panels',
  'bid.created_by': 'bidsStarted',
  'bid_revision.submitted_by': 'bidsSubmitted',
  'bid_approval.approved_by': 'bidsApproved',
  'bid_approval_request.requested_by': 'bidApprovalsRequested',
  'bid_opening.opened_by': 'bidsOpened',
  'score.evaluator_id': 'scores',
  'score_submission.evaluator_id': 'scoresSubmitted',
  'agreed_score.agreed_by': 'agreedScores',
  'award_decision.saved_by': 'awardDecisionsSaved',
  'award_decision.published_by': 'awardDecisionsPublished',
  'assessment_summary.saved_by': 'assessmentSummariesSaved',
  'import_run.member_id': 'imports',
};

const downloadOf = async (who: Parameters<typeof ask>[2]) =>
  JSON.parse((await ask<{ ownData: string }>('{ ownData }', {}, who)).ownData) as Record<string, object[]>;

describe('the download of own data', () => {
  it('has a section for every place in which a member is named', async () => {
    const columns = await sql<{ name: string }>(
      `SELECT DISTINCT format('%s.%s', c.conrelid::regclass, a.attname) AS name FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
       WHERE c.contype = 'f' AND c.confrelid = 'member'::regclass ORDER BY name`,
    );
    expect(columns.map(({ name }) => name)).toEqual(Object.keys(SECTIONS).sort());
    const sections = Object.keys(await downloadOf(await person('Amina Rahman')));
    expect(sections).toEqual(
      expect.arrayContaining([...Object.values(SECTIONS), 'questionsAsked', 'acts', 'files', 'mails']),
    );
  });

  it('has the rows of the member, and of nobody else', async () => {
    const { body, officer, secondOfficer } = await council();
    const area = `mutation ($input: InviteToOrganisationInput!) { inviteToOrganisation(input: $input) { id } }`;
    await sql(`UPDATE organisation_membership SET roles = roles || '{administrator}' WHERE member_id = $1`, [
      officer.id,
    ]);
    const input = { actingFor: body.globalId, email: 'new.colleague@example.org', roles: ['CONTRIBUTOR'] };
    await ask(area, { input }, officer);
    const roles = `mutation ($input: ChangeRolesInput!) { changeRoles(input: $input) { roles } }`;
    const [membership] = await sql<{ id: string }>('SELECT id FROM organisation_membership WHERE member_id = $1', [
      secondOfficer.id,
    ]);
    const change = { actingFor: body.globalId, membership: globalId('OrganisationMembership', membership!.id) };
    await ask(roles, { input: { ...change, roles: ['OBSERVER'] } }, officer);
    const [own, other] = [await downloadOf(officer), await downloadOf(secondOfficer)];
    expect(own).toMatchObject({
      invitationsSent: [{ name: body.name, roles: ['contributor'], state: 'pending' }],
      acts: expect.arrayContaining([expect.objectContaining({ verb: 'change_roles' })]),
      actsOfOthersAboutYou: [],
    });
    expect(other).toMatchObject({
      invitationsSent: [],
      actsOfOthersAboutYou: [expect.objectContaining({ verb: 'change_roles' })],
    });
  });
});
