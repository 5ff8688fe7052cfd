import type { RequestEvent } from '@sveltejs/kit';
import { graphql } from '$lib/graphql';
import { act } from './act';
import { text } from './form';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      member {
        id
      }
    }
  }
`);

/** Signs in with a form's `email` and `password`. The session cookie that the API sets travels on to the browser. */
export function signInWith(event: RequestEvent, form: FormData, prefix = '') {
  const email = text(form, `${prefix}email`);
  const password = form.get(`${prefix}password`)?.toString() ?? '';
  return act(event, SignIn, { input: { email, password } }, { values: { email }, anonymous: true });
}
