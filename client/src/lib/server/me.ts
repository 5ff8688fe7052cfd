import type { RequestEvent } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { FLASH_COOKIE } from './flash';

/** An organisation that the member may act for. */
export interface ActsFor {
  id: string;
  slug: string;
  name: string;
  roles: string[];
}

/** The signed-in member, as every page knows them. */
export interface Me {
  id: string;
  name: string;
  email: string | null;
  isAdministrator: boolean;
  organisations: ActsFor[];
  /** The default for new pages; null = for myself. A form keeps the organisation it was loaded for. */
  actingFor: ActsFor | null;
}

export const ACTING_FOR_COOKIE = 'acting-for';
export const THEME_COOKIE = 'theme';
const OWN_COOKIES = [ACTING_FOR_COOKIE, THEME_COOKIE, FLASH_COOKIE];

const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      member {
        id
        name
      }
      email
      isAdministrator
      organisations {
        roles
        organisation {
          id
          slug
          name
        }
      }
    }
  }
`);

/** Asks who is signed in, at most once per request, and not at all for a browser without a session. */
export function loadMeOnce(event: RequestEvent): () => Promise<Me | null> {
  let asked: Promise<Me | null> | undefined;
  return () => (asked ??= mayBeSignedIn(event) ? askWho(event) : Promise.resolve(null));
}

function mayBeSignedIn(event: RequestEvent): boolean {
  return event.cookies.getAll().some(({ name }) => !OWN_COOKIES.includes(name));
}

async function askWho(event: RequestEvent): Promise<Me | null> {
  const { data, error } = await event.locals.gql.query(ViewerQuery, {}).toPromise();
  if (error) throw error;
  const viewer = data?.viewer;
  if (!viewer?.member) return null;

  const organisations: ActsFor[] = viewer.organisations.flatMap(({ organisation, roles }) =>
    organisation ? [{ ...organisation, roles: roles ?? [] }] : [],
  );
  const chosen = event.cookies.get(ACTING_FOR_COOKIE);
  return {
    ...viewer.member,
    email: viewer.email,
    isAdministrator: viewer.isAdministrator,
    organisations,
    actingFor: organisations.find(({ id }) => id === chosen) ?? null,
  };
}
