import { toGlobalId } from '../src/core/ids/index.js';
import type { Cast } from './cast.js';
import type { Stage } from './stage.js';

const INVITE = `mutation ($input: InviteToOrganisationInput!) { inviteToOrganisation(input: $input) { __typename } }`;
const ASK_TO_JOIN = `mutation ($input: RequestToJoinInput!) { requestToJoin(input: $input) { __typename } }`;
const ASK_TO_VERIFY = `mutation ($input: RequestVerificationInput!) { requestVerification(input: $input) { __typename } }`;
const DECLINE = `mutation ($input: DeclineVerificationRequestInput!) { declineVerificationRequest(input: $input) { __typename } }`;

/** People on their way: one invited, one asking to join, one body waiting to be verified and one that was refused. */
export async function playPeople(stage: Stage, cast: Cast): Promise<void> {
  const as = (name: string, document: string, input: object): Promise<unknown> =>
    stage.act(cast.person(name), document, input);
  await as('Farid Haddad', ASK_TO_JOIN, {
    organisation: cast.body('meridian').globalId,
    message: 'I worked with Bea on the ward boundaries study, and could write the parts on local democracy.',
  });
  await as('Amara Nwosu', ASK_TO_VERIFY, {
    actingFor: cast.body('nwosu').globalId,
    message: 'I trade under my own name. My last three reports for councils are listed with the university press.',
  });
  const [request] = await stage.sql<{ id: string }>('SELECT id FROM verification_request WHERE organisation_id = $1', [
    cast.body('nwosu').id,
  ]);
  await as('Ada Pryce', DECLINE, {
    request: toGlobalId('VerificationRequest', request!.id),
    reason: 'Please send a letter from a council you have worked for: a list of reports does not show who you are.',
  });
  await as('Jo Lambert', ASK_TO_VERIFY, {
    actingFor: cast.body('streets').globalId,
    message:
      'We are an unincorporated group with a constitution and a bank account with two signatories. The vicar of St Chad’s and Councillor Iqbal know us, and will say so.',
  });
  await as('Jo Lambert', INVITE, {
    actingFor: cast.body('streets').globalId,
    email: cast.person('Amina Rahman').email,
    roles: ['CONTRIBUTOR'],
  });
}
