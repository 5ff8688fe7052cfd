import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/database/index.js';
import { invalidIf } from '../../core/errors/index.js';
import { check } from '../../core/policy/index.js';
import { memberPolicies } from './member.policy.js';
import { noteOwn } from './own-history.js';
import { expertiseFaults, nameFaults, tidyTags } from './member.rules.js';

export interface ProfileInput {
  name: string;
  biography: string;
  expertise: string[];
  visibility: string;
  showsSensitiveAffiliations: boolean;
}

/** Replaces the member's own name and profile as a whole. */
export async function updateProfile(context: Context, input: ProfileInput): Promise<void> {
  check(memberPolicies.updateProfile, context.viewer, null);
  const memberId = context.viewer.memberId!;
  const name = input.name.trim().replace(/\s+/g, ' ');
  const expertise = tidyTags(input.expertise);
  invalidIf([...nameFaults('input.name', name), ...expertiseFaults('input.expertise', expertise)]);
  await inTransaction(context, async (tx) => {
    await tx.query('UPDATE member SET name = $2 WHERE id = $1 AND closed_at IS NULL', [memberId, name]);
    await tx.query(
      `UPDATE member_profile SET biography = $2, expertise = $3, visibility = $4, shows_sensitive_affiliations = $5
       WHERE member_id = $1`,
      [memberId, input.biography.trim(), expertise, input.visibility, input.showsSensitiveAffiliations],
    );
    await noteOwn(tx, context, memberId, 'changed_profile');
  });
}
