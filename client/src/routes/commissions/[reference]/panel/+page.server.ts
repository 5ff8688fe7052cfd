import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, query, refuse, signedIn, text, textValues } from '$lib/server';

const Page = graphql(`
  query PanelPage($reference: String!) {
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
      panel {
        isEvaluator
        member {
          id
          name
        }
      }
      panelCandidates {
        id
        name
      }
    }
  }
`);

const Add = graphql(`
  mutation AddPanelMember($input: PanelMemberInput!) {
    addPanelMember(input: $input) {
      commission {
        state
      }
    }
  }
`);

const Remove = graphql(`
  mutation RemovePanelMember($input: PanelMemberInput!) {
    removePanelMember(input: $input) {
      commission {
        state
      }
    }
  }
`);

/** Once bids are open the panel changes on the page of the evaluation, by excusing. */
const CHANGES = ['DRAFT', 'OPEN', 'CLOSED'];

export const load = async (event) => {
  await signedIn(event);
  const { commission } = await query(event, Page, { reference: event.params.reference });
  if (!commission) error(404, { code: 'NOT_FOUND', message: 'This commission was not found.' });
  if (!commission.viewerRoles.includes('COMMISSIONING_OFFICER'))
    error(403, { code: 'FORBIDDEN', message: 'Only a commissioning officer of the council may change its panel.' });
  if (commission.state === 'EVALUATING') redirect(303, `/commissions/${commission.address}/evaluation`);
  if (!CHANGES.includes(commission.state)) redirect(303, `/commissions/${commission.address}`);
  return { commission };
};

export const actions = {
  add: async (event) => {
    const form = await event.request.formData();
    const input = inputOf(form);
    if (!input.memberId) return refuse(textValues(form), [{ field: 'memberId', message: 'Choose an evaluator' }]);
    const { failure, data } = await act(event, Add, { input }, { values: textValues(form) });
    if (failure) return failure;
    return saved(event, 'The evaluator is on the panel.', data.addPanelMember.commission?.state);
  },
  remove: async (event) => {
    const form = await event.request.formData();
    const { failure, data } = await act(event, Remove, { input: inputOf(form) }, { values: textValues(form) });
    if (failure) return failure;
    return saved(event, 'The evaluator is off the panel.', data.removePanelMember.commission?.state);
  },
};

const inputOf = (form: FormData) => ({ id: text(form, 'id'), memberId: text(form, 'memberId') });

/** Back to where the panel is changed: inside the draft, or on its own page. */
function saved(event: import('./$types').RequestEvent, said: string, state: string | undefined): never {
  flash(event, said);
  redirect(303, `/commissions/${event.params.reference}/${state === 'DRAFT' ? 'edit#panel' : 'panel'}`);
}
