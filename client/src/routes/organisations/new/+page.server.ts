import { redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { kindChosen, organisationWords } from '$lib/organisations/organisation-form';
import { act, flash, query, refuse, signedIn } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const Page = graphql(`
  query NewOrganisationPage {
    identifierSchemes {
      code
      name
      hint
    }
  }
`);

const Register = graphql(`
  mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
    registerOrganisation(input: $input) {
      slug
      name
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  await signedIn(event);
  return query(event, Page, {});
};

export const actions: Actions = {
  default: async (event) => {
    const words = organisationWords(await event.request.formData());
    const chosen = kindChosen(words);
    if ('errors' in chosen) return refuse(words, chosen.errors);
    const { data, failure } = await act(event, Register, { input: { ...words, ...chosen } }, { values: words });
    if (failure) return failure;
    flash(event, `${data.registerOrganisation.name} is registered. You administer it.`);
    redirect(303, `/organisations/${data.registerOrganisation.slug}`);
  },
};
