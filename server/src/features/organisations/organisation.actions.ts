import type { Context } from '../../core/context.js';
import { inTransaction, rowsIn, type Tx } from '../../core/database/index.js';
import { Invalid, invalidIf, Refused, refuseIf } from '../../core/errors/index.js';
import { writeHistory } from '../../core/history/index.js';
import { newId } from '../../core/ids/index.js';
import { check } from '../../core/policy/index.js';
import { actingForLocked, holds } from './acting.js';
import { identifiersOf, writeIdentifiers } from './identifier.actions.js';
import type {
  ChangeOrganisationSettingsInput,
  EditOrganisationInput,
  RegisterOrganisationInput,
  RenameOrganisationPageInput,
} from './organisation.inputs.js';
import { forbidOwnOrganisation } from './impartial.js';
import { organisationPolicies as policies } from './organisation.policy.js';
import { organisationIn, type OrganisationRow } from './organisation.queries.js';
import { slugFaults, tidyIdentifiers } from './organisation.rules.js';
import { councilRoles, OrganisationKind, OrganisationRole } from './organisation.words.js';
import { uncoveringBlockers } from './people.actions.js';
import { freeSlug, isSlugTaken, lockSlugs } from './slug.js';

/** Registers an organisation; the member administers it and, unless it is a council, manages its bids. */
export async function registerOrganisation(
  context: Context,
  input: RegisterOrganisationInput,
): Promise<OrganisationRow> {
  return inTransaction(context, async (tx) => {
    check(policies.registerOrganisation, context.viewer, null);
    const { identifiers, faults } = tidyIdentifiers(input.identifiers);
    invalidIf([...nameFaults(input.name), ...faults]);
    const id = newId();
    const slug = await freeSlug(tx, input.name);
    await tx.query(
      `INSERT INTO organisation (id, slug, name, kind, description, website) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, slug, tidyName(input.name), input.kind, input.description.trim(), input.website.trim()],
    );
    await writeIdentifiers(tx, id, identifiers);
    const roles =
      input.kind === OrganisationKind.COUNCIL
        ? [OrganisationRole.ADMINISTRATOR]
        : [OrganisationRole.ADMINISTRATOR, OrganisationRole.BID_MANAGER];
    await tx.query(
      'INSERT INTO organisation_membership (id, organisation_id, member_id, roles) VALUES ($1, $2, $3, $4)',
      [newId(), id, context.viewer.memberId, roles],
    );
    await record(tx, context, id, 'register', { name: tidyName(input.name), kind: input.kind });
    return organisationIn(tx, id);
  });
}

/** Changes what an organisation says about itself. A verified one keeps the name, kind and numbers that were checked. */
export async function editOrganisation(context: Context, input: EditOrganisationInput): Promise<OrganisationRow> {
  return inTransaction(context, async (tx) => {
    const acting = await actingForLocked(tx, context, input.actingFor);
    check(policies.editOrganisation, context.viewer, acting);
    const { identifiers, faults } = tidyIdentifiers(input.identifiers);
    invalidIf([...nameFaults(input.name), ...faults]);
    const before = await organisationIn(tx, acting.organisationId);
    const numbers = await identifiersOf(tx, before.id);
    const checked = [
      ...(before.name === tidyName(input.name) ? [] : ['name']),
      ...(before.kind === input.kind ? [] : ['kind']),
      ...(sameNumbers(numbers, identifiers) ? [] : ['register numbers']),
    ];
    const asPlatform = !holds(acting, OrganisationRole.ADMINISTRATOR) || (before.verifiedAt && checked.length > 0);
    if (context.viewer.isAdministrator && asPlatform) await forbidOwnOrganisation(tx, context, before.id);
    if (before.verifiedAt && !context.viewer.isAdministrator && checked.length > 0)
      throw new Refused([
        `The ${checked.join(' and ')} of a verified organisation can be changed by an administrator of the platform only. Tell us through the contact page what has changed.`,
      ]);
    refuseIf([
      ...(await kindBlockers(tx, before, input.kind)),
      ...(await uncoveringBlockers(tx, before, input.kind, context.viewer.memberId)),
    ]);
    await tx.query('UPDATE organisation SET name = $2, kind = $3, description = $4, website = $5 WHERE id = $1', [
      before.id,
      tidyName(input.name),
      input.kind,
      input.description.trim(),
      input.website.trim(),
    ]);
    await writeIdentifiers(tx, before.id, identifiers);
    await record(tx, context, before.id, 'edit', { changed: checked }, acting.roles.length > 0);
    return organisationIn(tx, before.id);
  });
}

/** Gives the organisation's page another address; the old one leads to it from then on. */
export async function renameOrganisationPage(
  context: Context,
  input: RenameOrganisationPageInput,
): Promise<OrganisationRow> {
  return inTransaction(context, async (tx) => {
    const { organisationId: id, ...acting } = await actingForLocked(tx, context, input.actingFor);
    check(policies.renameOrganisationPage, context.viewer, { organisationId: id, ...acting });
    const slug = input.slug.trim();
    invalidIf(slugFaults(slug).map((message) => ({ path: 'input.slug', message })));
    await lockSlugs(tx);
    if (await isSlugTaken(tx, slug, id))
      throw new Invalid([
        { path: 'input.slug', message: 'Another organisation has, or had, this address. Choose another.' },
      ]);
    const before = await organisationIn(tx, id);
    if (before.slug === slug) return before;
    await tx.query('DELETE FROM organisation_former_slug WHERE slug = $1', [slug]);
    await tx.query('INSERT INTO organisation_former_slug (slug, organisation_id) VALUES ($1, $2)', [before.slug, id]);
    await tx.query('UPDATE organisation SET slug = $2 WHERE id = $1', [id, slug]);
    await record(tx, context, id, 'rename_page', { from: before.slug, to: slug });
    return { ...before, slug };
  });
}

/** Changes how the organisation works here. */
export async function changeOrganisationSettings(
  context: Context,
  input: ChangeOrganisationSettingsInput,
): Promise<OrganisationRow> {
  return inTransaction(context, async (tx) => {
    const acting = await actingForLocked(tx, context, input.actingFor);
    check(policies.changeOrganisationSettings, context.viewer, acting);
    const before = await organisationIn(tx, acting.organisationId);
    const requiresSignatory = input.requiresSignatory ?? before.requiresSignatory;
    const publishesNames = input.publishesNames ?? before.publishesNames;
    const lacksSignatory = requiresSignatory && (await holdersOf(tx, before.id, [OrganisationRole.SIGNATORY])) === 0;
    refuseIf([
      ...(lacksSignatory
        ? ['Give one of your people the role of signatory first; nobody could approve a bid now.']
        : []),
      ...(publishesNames && before.kind !== OrganisationKind.COUNCIL
        ? ['Only a council chooses whether names are published.']
        : []),
    ]);
    await tx.query('UPDATE organisation SET requires_signatory = $2, publishes_names = $3 WHERE id = $1', [
      before.id,
      requiresSignatory,
      publishesNames,
    ]);
    await record(tx, context, before.id, 'change_settings', { requiresSignatory, publishesNames });
    return { ...before, requiresSignatory, publishesNames };
  });
}

const tidyName = (name: string): string => name.replace(/\s+/g, ' ').trim();

const nameFaults = (name: string) =>
  tidyName(name).length < 2 ? [{ path: 'input.name', message: 'Enter the full name of the organisation.' }] : [];

const sameNumbers = (a: readonly { scheme: string; value: string }[], b: typeof a): boolean =>
  a.length === b.length &&
  a.every((one) => b.some((other) => other.scheme === one.scheme && other.value === one.value));

/** Why an organisation cannot stop being a council. */
async function kindBlockers(tx: Tx, before: OrganisationRow, kind: OrganisationKind): Promise<string[]> {
  if (before.kind !== OrganisationKind.COUNCIL || kind === OrganisationKind.COUNCIL) return [];
  return [
    ...(before.canCommission ? ['Withdraw its right to commission first.'] : []),
    ...((await holdersOf(tx, before.id, councilRoles)) > 0
      ? ['Some of its people have roles that only a council has. Change their roles first.']
      : []),
  ];
}

async function holdersOf(tx: Tx, id: string, roles: readonly OrganisationRole[]): Promise<number> {
  const [found] = await rowsIn<{ n: number }>(
    tx,
    'SELECT count(*)::int AS n FROM organisation_membership WHERE organisation_id = $1 AND ended_at IS NULL AND roles && $2::text[]',
    [id, roles],
  );
  return found?.n ?? 0;
}

const record = (tx: Tx, context: Context, id: string, verb: string, data: Record<string, unknown>, own = true) =>
  writeHistory(tx, context, {
    subjectKind: 'Organisation',
    subjectId: id,
    verb,
    data,
    actingOrganisationId: own ? id : null,
    visibility: 'public',
  });
