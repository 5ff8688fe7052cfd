import { error, redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { amountErrors, areaInput, readArea } from '$lib/prospectus/area-input';
import { act, flash, query, refuse, signedIn, text } from '$lib/server';

const Page = graphql(`
  query NewAreaPage($council: String!) {
    organisation(slug: $council) {
      slug
      name
      viewerMayEditProspectus
      themes {
        id
        name
      }
      prospectusDraft {
        id
        number
      }
    }
  }
`);

const Add = graphql(`
  mutation AddPolicyArea($input: AddPolicyAreaInput!) {
    addPolicyArea(input: $input) {
      area {
        title
      }
    }
  }
`);

export const load = async (event) => {
  await signedIn(event);
  const { organisation } = await query(event, Page, { council: event.params.council });
  if (!organisation?.viewerMayEditProspectus || !organisation.prospectusDraft)
    error(404, { code: 'NOT_FOUND', message: 'There is no draft to add an area to.' });
  return { council: organisation, draft: organisation.prospectusDraft };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = readArea(form);
    const wrong = amountErrors(values);
    if (wrong.length > 0) return refuse(values, wrong);
    const input = { editionId: text(form, 'editionId'), ...areaInput(values) };
    const { data, failure } = await act(event, Add, { input }, { values });
    if (failure) return failure;
    flash(event, `“${data.addPolicyArea.area.title}” is saved in the draft.`);
    redirect(303, `/prospectus/${event.params.council}/edit`);
  },
};
