import { redirect } from '@sveltejs/kit';
import { graphql, type VariablesOf } from '$lib/graphql';
import { act, flash, query, signedIn, text } from '$lib/server';
import type { Actions, PageServerLoad } from './$types';

const Page = graphql(`
  query ProfilePage {
    viewer {
      member {
        name
        profile {
          biography
          expertise
          visibility
          showsSensitiveAffiliations
        }
      }
    }
  }
`);
const Update = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      member {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  await signedIn(event);
  const { viewer } = await query(event, Page, {});
  const profile = viewer.member?.profile;
  return {
    values: {
      name: viewer.member?.name ?? '',
      biography: profile?.biography ?? '',
      expertise: profile?.expertise.join(', ') ?? '',
      visibility: profile?.visibility ?? 'MEMBERS',
      showsSensitiveAffiliations: profile?.showsSensitiveAffiliations ?? false,
    },
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = {
      name: text(form, 'name'),
      biography: text(form, 'biography'),
      expertise: text(form, 'expertise'),
      visibility: text(form, 'visibility') as VariablesOf<typeof Update>['input']['visibility'],
      showsSensitiveAffiliations: form.has('showsSensitiveAffiliations'),
    };
    const input = { ...values, expertise: values.expertise.split(',') };
    const { failure } = await act(event, Update, { input }, { values });
    if (failure) return failure;
    flash(event, 'Your profile is saved.');
    redirect(303, '/account');
  },
};
