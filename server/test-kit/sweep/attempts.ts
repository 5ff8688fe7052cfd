import type { Sender } from '../api.js';
import { inShort } from './selections.js';
import { post, type Answers } from './send.js';
import { inputOf, type Material } from './values.js';
import { fieldsOf, isLeaf, named, written } from './walk.js';

const TURNS = 4;
/** What takes from somebody, or from the commission, the very means to go on comes last. */
const LAST = /^(cancel|withdrawCommission|closeWithout|merge|leave|endMembership|changeRoles|withdrawVerification)/;
/** These end the session itself. */
const SESSION = /^signOut/;

/**
 * Tries every mutation as somebody, each with several inputs that name sealed bids and what is around them, and keeps
 * every answer. Whatever succeeds has its effect.
 */
export async function attempts(material: Material, who: Sender | null, skip: readonly string[] = []): Promise<Answers> {
  const answers: Answers = new Map();
  const mutations = (await fieldsOf('Mutation')).filter(({ name }) => !skip.includes(name) && !SESSION.test(name));
  const order = [
    ...mutations.filter(({ name }) => !LAST.test(name)),
    ...mutations.filter(({ name }) => LAST.test(name)),
  ];
  for (const { name, args, type } of order) {
    const payload = (await isLeaf(named(type))) ? '' : await inShort(named(type), 3);
    const input = args[0];
    const call = input ? `mutation ($input: ${written(input.type)}) { ${name}(input: $input) ${payload} }` : null;
    for (let turn = 0; turn < TURNS; turn += 1) {
      const variables = input ? { input: await inputOf(named(input.type), material, turn) } : {};
      const body = { query: call ?? `mutation { ${name} ${payload} }`, variables };
      answers.set(`${name} ${JSON.stringify(variables)}`, await post(body, who));
    }
  }
  return answers;
}
