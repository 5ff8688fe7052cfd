import { redirect } from '@sveltejs/kit';
import { graphql, type VariablesOf } from '$lib/graphql';
import { act, flash, query, refuse, signedIn, text, textValues } from '$lib/server';

const Page = graphql(`
  query NewCommission {
    viewer {
      commissioningFor {
        id
        name
        commissionableAreas {
          id
          title
        }
      }
    }
  }
`);

const Create = graphql(`
  mutation CreateCommission($input: CreateCommissionInput!) {
    createCommission(input: $input) {
      commission {
        address
      }
    }
  }
`);

type Input = VariablesOf<typeof Create>['input'];

/** `?council=ID` and `?area=ID` choose in advance. */
export const load = async (event) => {
  await signedIn(event);
  const { viewer } = await query(event, Page, {});
  const asked = event.url.searchParams.get('council');
  const councils = viewer.commissioningFor;
  const council = councils.find(({ id }) => id === asked) ?? (councils.length === 1 ? councils[0] : undefined);
  return { councils, council: council ?? null, area: event.url.searchParams.get('area') ?? '' };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = textValues(form);
    const input = {
      actingFor: text(form, 'actingFor'),
      areaId: text(form, 'areaId'),
      title: text(form, 'title'),
      kind: (text(form, 'kind') || 'COMMISSION') as NonNullable<Input['kind']>,
    };
    if (!input.areaId) return refuse(values, [{ field: 'areaId', message: 'Choose the policy area it is for' }]);
    const { data, failure } = await act(event, Create, { input }, { values });
    if (failure) return failure;
    flash(event, 'The draft is started. Nobody outside the council sees it before you publish it.');
    redirect(303, `/commissions/${data.createCommission.commission?.address}/edit`);
  },
};
