import type { RequestEvent } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act } from './act';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      member {
        id
      }
    }
  }
`);

/** Signs in; the session cookie that the API sets travels on to the browser by itself. */
export function signIn(event: RequestEvent, email: string, password: string) {
  return act(event, SignIn, { input: { email, password } }, { values: { email }, anonymous: true });
}
