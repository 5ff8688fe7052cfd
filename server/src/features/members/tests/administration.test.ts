import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { ask, linkTo, PASSWORD, person, refusal, server, sql, uuid } from '../../../../test-kit/index.js';

const RECORDS = `query ($search: String, $first: Int, $after: String) { memberRecords(search: $search, first: $first, after: $after) { edges { node { email member { name } } } pageInfo { hasNextPage endCursor } } }`;
const AUDIT = `query ($kind: String, $first: Int) { auditEntries(kind: $kind, first: $first) { edges { node { verb subjectKind subject { title url } member { name } } } } }`;
interface Records {
  memberRecords: {
    edges: { node: { email: string; member: { name: string } } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
interface Audit {
  auditEntries: { edges: { node: { verb: string; subjectKind: string; subject: object; member: object } }[] };
}

describe('the list of members', () => {
  it('is searched by name and address and read page by page', async () => {
    const root = await person('Root', { administrator: true });
    const mark = `zq${uuid().slice(-8)}`;
    for (const name of ['One', 'Two', 'Three']) await person(`${name} ${mark}`);
    const first = await ask<Records>(RECORDS, { search: mark, first: 2 }, root);
    expect(first.memberRecords.edges.map(({ node }) => node.member.name)).toEqual([`Three ${mark}`, `Two ${mark}`]);
    const { endCursor } = first.memberRecords.pageInfo;
    const second = await ask<Records>(RECORDS, { search: mark, first: 2, after: endCursor }, root);
    expect(second.memberRecords.edges.map(({ node }) => node.member.name)).toEqual([`One ${mark}`]);
    const byEmail = await ask<Records>(RECORDS, { search: `one.${mark}` }, root);
    expect(byEmail.memberRecords.edges).toHaveLength(1);
    expect((await ask<Records>(RECORDS, { search: '%' }, root)).memberRecords.edges).toEqual([]);
  });

  it('is closed to everybody else', async () => {
    const amina = await person('Amina Rahman');
    expect((await refusal(RECORDS, {}, amina)).code).toBe('FORBIDDEN');
    expect((await refusal(RECORDS)).code).toBe('UNAUTHENTICATED');
    expect((await refusal(AUDIT, {}, amina)).code).toBe('FORBIDDEN');
  });

  it('gives administrators no way into an account: no verb of theirs names another member', async () => {
    const { __schema } = await ask<{
      __schema: {
        mutationType: {
          fields: { name: string; args: { type: { ofType: { name: string; inputFields: { name: string }[] } } }[] }[];
        };
      };
    }>(`{ __schema { mutationType { fields { name args { type { ofType { name inputFields { name } } } } } } } }`);
    const takesPassword = __schema.mutationType.fields.filter(({ args }) =>
      args[0]?.type.ofType.inputFields?.some(({ name }) => /password|email/i.test(name)),
    );
    const namesMember = takesPassword.filter(({ args }) =>
      args[0]!.type.ofType.inputFields.some(({ name }) => /^member(Id)?$/.test(name)),
    );
    expect(takesPassword.length).toBeGreaterThan(4);
    expect(namesMember).toEqual([]);
  });
});

describe('the audit list', () => {
  it('names who did what to which record, and never what is sealed or between parties', async () => {
    const root = await person('Root', { administrator: true });
    const amina = await person('Amina Rahman');
    for (const visibility of ['public', 'platform', 'sealed', 'parties'])
      await sql(
        `INSERT INTO history (id, subject_kind, subject_id, verb, member_id, visibility) VALUES ($1, 'Member', $2, $3, $2, $4)`,
        [uuid(), amina.id, `tried_${visibility}`, visibility],
      );
    const { auditEntries } = await ask<Audit>(AUDIT, { kind: 'Member', first: 100 }, root);
    const mine = auditEntries.edges.map(({ node }) => node).filter(({ verb }) => verb.startsWith('tried_'));
    expect(mine.map(({ verb }) => verb)).toEqual(['tried_platform', 'tried_public']);
    expect(mine[0]).toMatchObject({
      subject: { title: 'Amina Rahman', url: `/members/${amina.id}` },
      member: { name: 'Amina Rahman' },
    });
  });
});

describe('the demo', () => {
  it('opens neither outbox nor its cast where it is off', async () => {
    const cast = await person('Rhys Morgan');
    await sql('UPDATE member SET demo = TRUE WHERE id = $1', [cast.id]);
    expect((await refusal('{ outbox { edges { node { body } } } }')).code).toBe('NOT_FOUND');
    expect(await ask('{ demoPeople { name } }')).toEqual({ demoPeople: [] });
    const id = Buffer.from(`Member:${cast.id}`).toString('base64url');
    const enter = `mutation ($id: ID!) { signInAsDemoPerson(input: { member: $id }) { email } }`;
    expect((await refusal(enter, { id })).code).toBe('NOT_FOUND');
    expect(await sql('SELECT 1 FROM session WHERE member_id = $1', [cast.id])).toHaveLength(1);
    await sql('UPDATE member SET demo = FALSE WHERE id = $1', [cast.id]);
  });
});

describe('the first administrator', () => {
  it('sets a password by the link of the command line, once', async () => {
    const email = `root.${uuid()}@example.org`;
    const { link } = adminCommand(email);
    const token = link.split('token=')[1]!;
    const reset = `mutation ($token: String!) { resetPassword(input: { token: $token, password: "heather otter lantern" }) { email } }`;
    await ask(reset, { token });
    const signIn = `mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { isAdministrator } }`;
    expect(await ask(signIn, { email, password: 'heather otter lantern' })).toEqual({
      signIn: { isAdministrator: true },
    });
    expect((await refusal(reset, { token })).code).toBe('REFUSED');
  });

  it('keeps the account and password of a member until the link is used', async () => {
    const amina = await person('Amina Rahman');
    const { output } = adminCommand(amina.email);
    expect(output).toContain('there already');
    const [row] = await sql<{ is: boolean }>('SELECT is_administrator AS is FROM member WHERE id = $1', [amina.id]);
    expect(row!.is).toBe(false);
    const forgotten = `mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { email } }`;
    await ask(forgotten, { email: amina.email });
    const token = await linkTo(amina.email, 'reset-password');
    await ask(
      `mutation ($token: String!) { resetPassword(input: { token: $token, password: "${PASSWORD} too" }) { email } }`,
      { token },
    );
    const [after] = await sql<{ is: boolean }>('SELECT is_administrator AS is FROM member WHERE id = $1', [amina.id]);
    expect(after!.is).toBe(false);
  });
});

/** Runs the command beside the running server. */
function adminCommand(email: string): { output: string; link: string } {
  const ran = spawnSync(process.execPath, ['dist/src/cli/admin.js', email], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test', DATABASE_URL: server.database },
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return { output: ran.stdout, link: /http\S+/.exec(ran.stdout)![0] };
}
