import { redirect } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act, flash, query } from '$lib/server';

const Page = graphql(`
  query StopFollowingPage($key: String!) {
    followedByLink(key: $key) {
      title
      slug
      council {
        slug
        name
      }
    }
  }
`);

const Stop = graphql(`
  mutation StopFollowing($input: StopFollowingInput!) {
    stopFollowing(input: $input) {
      area {
        title
        slug
        council {
          slug
        }
      }
    }
  }
`);

/** Looking changes nothing: programs that check mails open every link in them. */
export const load = async (event) => {
  const { followedByLink: area } = await query(event, Page, { key: event.params.key });
  return { area };
};

export const actions = {
  default: async (event) => {
    const { data, failure } = await act(event, Stop, { input: { key: event.params.key } }, { anonymous: true });
    if (failure) return failure;
    const { area } = data.stopFollowing;
    flash(event, `You no longer follow “${area.title}”.`);
    redirect(303, `/prospectus/${area.council.slug}/${area.slug}`);
  },
};
