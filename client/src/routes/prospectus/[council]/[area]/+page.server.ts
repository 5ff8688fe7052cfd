import { error, redirect } from '@sveltejs/kit';
import { CommissionCardFragment } from '$lib/commissions/CommissionCard.svelte';
import { graphql } from '$lib/graphql';
import { AreaWordsFragment } from '$lib/prospectus/AreaWords.svelte';
import { act, flash, query, text } from '$lib/server';

const Page = graphql(
  `
    query PolicyAreaPage($council: String!, $area: String!) {
      policyArea(council: $council, slug: $area) {
        id
        slug
        title
        inForce
        viewerFollows
        followerCount
        council {
          slug
          name
          id
          viewerMayEditProspectus
        }
        commissions(first: 6, sort: NEWEST) {
          totalCount
          edges {
            node {
              id
              ...CommissionCard
            }
          }
        }
        current {
          number
          theme {
            slug
            name
          }
          stage
          summary
          ...AreaWords
        }
        appearances {
          edition {
            number
            title
            publishedAt
          }
          version {
            number
          }
        }
      }
    }
  `,
  [AreaWordsFragment, CommissionCardFragment],
);

const Follow = graphql(`
  mutation FollowPolicyArea($input: FollowPolicyAreaInput!) {
    followPolicyArea(input: $input) {
      area {
        id
        title
      }
    }
  }
`);

const Unfollow = graphql(`
  mutation UnfollowPolicyArea($input: FollowPolicyAreaInput!) {
    unfollowPolicyArea(input: $input) {
      area {
        id
        title
      }
    }
  }
`);

export const load = async (event) => {
  const { policyArea } = await query(event, Page, { council: event.params.council, area: event.params.area });
  if (!policyArea) error(404, { code: 'NOT_FOUND', message: 'This policy area was not found.' });
  return { area: policyArea, now: new Date().toISOString() };
};

export const actions = {
  follow: async (event) => {
    const areaId = text(await event.request.formData(), 'areaId');
    const { data, failure } = await act(event, Follow, { input: { areaId } });
    if (failure) return failure;
    flash(event, `You follow “${data.followPolicyArea.area.title}”. We write to you when it changes.`);
    redirect(303, event.url.pathname);
  },
  unfollow: async (event) => {
    const areaId = text(await event.request.formData(), 'areaId');
    const { data, failure } = await act(event, Unfollow, { input: { areaId } });
    if (failure) return failure;
    flash(event, `You no longer follow “${data.unfollowPolicyArea.area.title}”.`);
    redirect(303, event.url.pathname);
  },
};
