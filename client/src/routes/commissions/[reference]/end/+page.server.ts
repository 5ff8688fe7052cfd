import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, query, refuse, signedIn, text, textValues } from '$lib/server';

const Page = graphql(`
  query EndCommission($reference: String!) {
    commission(reference: $reference) {
      id
      address
      title
      state
      viewerRoles
      council {
        id
        name
      }
    }
  }
`);

const Withdraw = graphql(`
  mutation WithdrawCommission($input: EndCommissionInput!) {
    withdrawCommission(input: $input) {
      commission {
        id
      }
    }
  }
`);

const Cancel = graphql(`
  mutation CancelCommission($input: EndCommissionInput!) {
    cancelCommission(input: $input) {
      commission {
        id
      }
    }
  }
`);

const RUNNING = ['OPEN', 'CLOSED', 'EVALUATING'];

export const load = async (event) => {
  await signedIn(event);
  const { commission } = await query(event, Page, { reference: event.params.reference });
  if (!commission) error(404, { code: 'NOT_FOUND', message: 'This commission was not found.' });
  if (!RUNNING.includes(commission.state)) redirect(303, `/commissions/${commission.address}`);
  if (!commission.viewerRoles.includes('COMMISSIONING_OFFICER'))
    error(403, { code: 'FORBIDDEN', message: 'Only a commissioning officer of the council may do this.' });
  return { commission };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = textValues(form);
    const how = text(form, 'how');
    const chosen = how === 'withdraw' || how === 'cancel';
    const missing = [
      ...(chosen ? [] : [{ field: 'how', message: 'Choose whether to withdraw or to cancel' }]),
      ...(text(form, 'reason') ? [] : [{ field: 'reason', message: 'Say why, for everybody to read' }]),
    ];
    if (missing.length > 0) return refuse(values, missing);
    const input = { id: text(form, 'id'), reason: text(form, 'reason') };
    const { failure } =
      how === 'withdraw'
        ? await act(event, Withdraw, { input }, { values })
        : await act(event, Cancel, { input }, { values });
    if (failure) return failure;
    flash(event, how === 'withdraw' ? 'The commission is withdrawn.' : 'The commission is cancelled.');
    redirect(303, `/commissions/${event.params.reference}`);
  },
};
