import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import {
  act,
  flash,
  londonToUtc,
  optionalText,
  query,
  refuse,
  signedIn,
  text,
  textValues,
  utcToLondonInput,
} from '$lib/server';

const Page = graphql(`
  query ExtendPage($reference: String!) {
    commission(reference: $reference) {
      id
      address
      title
      state
      origin
      bidsCloseAt
      awardExpectedOn
      viewerRoles
      council {
        id
        name
      }
    }
  }
`);

const Extend = graphql(`
  mutation ExtendDeadline($input: ExtendDeadlineInput!) {
    extendDeadline(input: $input) {
      commission {
        id
      }
    }
  }
`);

export const load = async (event) => {
  await signedIn(event);
  const { commission } = await query(event, Page, { reference: event.params.reference });
  if (!commission) error(404, { code: 'NOT_FOUND', message: 'This commission was not found.' });
  if (commission.state !== 'OPEN' || commission.origin === 'IMPORTED')
    redirect(303, `/commissions/${commission.address}`);
  if (!commission.viewerRoles.includes('COMMISSIONING_OFFICER'))
    error(403, { code: 'FORBIDDEN', message: 'Only a commissioning officer of the council may do this.' });
  const [day = '', time = ''] = utcToLondonInput(commission.bidsCloseAt).split('T');
  return { commission, day, time };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = textValues(form);
    const day = text(form, 'bidsCloseAt');
    if (!day) return refuse(values, [{ field: 'bidsCloseAt', message: 'Enter the new deadline' }]);
    const read = londonToUtc(`${day}T${text(form, 'bidsCloseAt.time') || '12:00'}`);
    if (!('utc' in read)) return refuse(values, [{ field: 'bidsCloseAt', message: read.problem }]);
    const input = {
      id: text(form, 'id'),
      bidsCloseAt: read.utc,
      awardExpectedOn: optionalText(form, 'awardExpectedOn'),
      reason: text(form, 'reason'),
    };
    const { failure } = await act(event, Extend, { input }, { values });
    if (failure) return failure;
    flash(event, 'The deadline has moved and everybody concerned is told.');
    redirect(303, `/commissions/${event.params.reference}`);
  },
};
