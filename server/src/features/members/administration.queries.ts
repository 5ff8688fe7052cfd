import type { Context } from '../../core/context.js';
import { parameters, type Noun } from '../../core/nouns/index.js';
import { keysetPage, type ConnectionArgs, type Page } from '../../core/pagination/index.js';
import { check } from '../../core/policy/index.js';
import { memberReads } from './member.policy.js';

export interface MemberRecordRow {
  memberId: string;
  email: string | null;
  isAdministrator: boolean;
  demo: boolean;
  createdAt: Date;
  closedAt: Date | null;
}

/** Members for administrators, newest first; `search` looks into names and addresses. */
export function listMembers(
  context: Context,
  args: ConnectionArgs,
  search: string | null,
): Promise<Page<MemberRecordRow>> {
  check(memberReads.administration, context.viewer, null);
  const { values, param } = parameters();
  const words = search?.trim();
  const like = words ? param(`%${words.replace(/[\\%_]/g, '\\$&')}%`) : null;
  return keysetPage<MemberRecordRow>(context, args, {
    select: `m.id AS "memberId", m.email, m.is_administrator AS "isAdministrator", m.demo, m.created_at AS "createdAt", m.closed_at AS "closedAt"`,
    from: 'member m',
    where: like ? [`(m.name ILIKE ${like} OR m.email ILIKE ${like})`] : [],
    values,
    order: [
      { sql: 'm.created_at', type: 'timestamptz', descending: true },
      { sql: 'm.id', type: 'uuid', descending: true },
    ],
  });
}

export interface AuditRow {
  id: string;
  at: Date;
  subjectKind: string;
  subjectId: string;
  verb: string;
  fromState: string | null;
  toState: string | null;
  reason: string | null;
  memberId: string | null;
  actingOrganisationId: string | null;
}

/**
 * What happened on the platform, newest first: public and platform history, never what is sealed or between parties.
 * Who acted for a body of which membership is hidden is left out, also for administrators.
 */
export function listAudit(
  context: Context,
  nouns: readonly Noun[],
  args: ConnectionArgs,
  kind: string | null,
): Promise<Page<AuditRow>> {
  check(memberReads.administration, context.viewer, null);
  const { values, param } = parameters();
  const body = nouns.find((one) => one.kind === 'Organisation');
  const seen = body?.actorVisibleSql?.(context.viewer, 'h.acting_organisation_id', 'h.member_id', param) ?? 'TRUE';
  return keysetPage<AuditRow>(context, args, {
    select: `h.id, h.at, h.subject_kind AS "subjectKind", h.subject_id AS "subjectId", h.verb, h.from_state AS "fromState",
      h.to_state AS "toState", h.reason,
      CASE WHEN h.acting_organisation_id IS NULL OR ${seen} THEN h.member_id END AS "memberId", h.acting_organisation_id AS "actingOrganisationId"`,
    from: 'history h',
    where: [`h.visibility IN ('public', 'platform')`, ...(kind ? [`h.subject_kind = ${param(kind)}`] : [])],
    values,
    order: [
      { sql: 'h.at', type: 'timestamptz', descending: true },
      { sql: 'h.id', type: 'uuid', descending: true },
    ],
  });
}
