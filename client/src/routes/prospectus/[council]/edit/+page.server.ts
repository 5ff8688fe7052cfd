import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, query, signedIn, text } from '$lib/server';

const Page = graphql(`
  query EditProspectusPage($council: String!) {
    organisation(slug: $council) {
      id
      slug
      name
      viewerMayReadProspectusDraft
      viewerMayEditProspectus
      themes {
        id
        name
      }
      prospectusDraft {
        id
        number
        title
        introduction
        publishBlockers
        sections {
          theme {
            slug
            name
          }
          areas {
            areaId
            slug
            title
            publishedAt
            blockers
            questions {
              id
            }
          }
        }
      }
    }
    prospectusEditions(council: $council) {
      number
      title
      state
      areas {
        areaId
        slug
        title
      }
    }
  }
`);

const Draft = graphql(`
  mutation DraftEdition($input: DraftEditionInput!) {
    draftEdition(input: $input) {
      edition {
        number
      }
    }
  }
`);
const Order = graphql(`
  mutation OrderPolicyAreas($input: OrderPolicyAreasInput!) {
    orderPolicyAreas(input: $input) {
      edition {
        id
      }
    }
  }
`);
const Remove = graphql(`
  mutation RemovePolicyArea($input: EditionAreaInput!) {
    removePolicyArea(input: $input) {
      edition {
        id
      }
    }
  }
`);
const BringBack = graphql(`
  mutation BringBackPolicyArea($input: EditionAreaInput!) {
    bringBackPolicyArea(input: $input) {
      area {
        title
      }
    }
  }
`);

export const load = async (event) => {
  await signedIn(event);
  const { organisation, prospectusEditions } = await query(event, Page, { council: event.params.council });
  if (!organisation?.viewerMayReadProspectusDraft && !organisation?.viewerMayEditProspectus)
    error(404, { code: 'NOT_FOUND', message: 'This page was not found.' });
  const draft = organisation.prospectusDraft;
  const held = new Set(draft?.sections.flatMap(({ areas }) => areas.map(({ areaId }) => areaId)));
  const published = prospectusEditions.filter(({ state }) => state !== 'DRAFT');
  const leftOut = new Map(
    published.flatMap(({ number, areas }) => areas.map((area) => [area.areaId, { ...area, number }] as const)),
  );
  return {
    council: organisation,
    draft,
    inForce: published.find(({ state }) => state === 'PUBLISHED'),
    leftOut: [...leftOut.values()].filter(({ areaId }) => !held.has(areaId)),
  };
};

const here = ({ url }: RequestEvent, anchor = ''): never => redirect(303, `${url.pathname}${anchor}`);

export const actions = {
  draft: async (event) => {
    const actingFor = text(await event.request.formData(), 'actingFor');
    const { failure } = await act(event, Draft, { input: { actingFor } });
    if (failure) return failure;
    flash(event, 'A new edition is drafted. Nobody but your council sees it until you publish it.');
    return here(event);
  },
  move: async (event) => {
    const form = await event.request.formData();
    const [editionId, areaId, by] = [text(form, 'editionId'), text(form, 'areaId'), text(form, 'by')];
    const { organisation } = await query(event, Page, { council: event.params.council });
    const areaIds = moved(organisation?.prospectusDraft?.sections ?? [], areaId, by === 'up' ? -1 : 1);
    const { failure } = await act(event, Order, { input: { editionId, areaIds } });
    return failure ?? here(event, '#areas');
  },
  remove: async (event) => {
    const form = await event.request.formData();
    const { failure } = await act(event, Remove, {
      input: { editionId: text(form, 'editionId'), areaId: text(form, 'areaId') },
    });
    if (failure) return failure;
    flash(event, `“${text(form, 'title')}” is taken out of the draft.`);
    return here(event);
  },
  bringBack: async (event) => {
    const form = await event.request.formData();
    const { data, failure } = await act(event, BringBack, {
      input: { editionId: text(form, 'editionId'), areaId: text(form, 'areaId') },
    });
    if (failure) return failure;
    flash(event, `“${data.bringBackPolicyArea.area.title}” is back in the draft, in the words last published.`);
    return here(event);
  },
};

/** All areas in the order of the page, with one of them one place up or down within its theme. */
function moved(sections: readonly { areas: readonly { areaId: string }[] }[], areaId: string, by: number): string[] {
  return sections.flatMap(({ areas }) => {
    const ids = areas.map((area) => area.areaId);
    const from = ids.indexOf(areaId);
    const to = from + by;
    if (from < 0 || to < 0 || to >= ids.length) return ids;
    return ids.toSpliced(from, 1).toSpliced(to, 0, areaId);
  });
}
