import { rows } from '../../core/database/index.js';
import type { OwnDataPart } from '../../core/own-data.js';

/** What this feature holds about a member. */
export const organisationOwnData: readonly OwnDataPart[] = [
  {
    section: 'organisations',
    collect: (context, id) =>
      rows(
        context,
        `SELECT o.name, om.roles, om.started_at, om.ended_at FROM organisation_membership om
         JOIN organisation o ON o.id = om.organisation_id WHERE om.member_id = $1 ORDER BY om.started_at, om.id`,
        [id],
      ),
  },
  {
    section: 'requestsToJoin',
    collect: (context, id) =>
      rows(
        context,
        `SELECT o.name, r.message, r.state, r.created_at FROM organisation_request r
         JOIN organisation o ON o.id = r.organisation_id WHERE r.member_id = $1 ORDER BY r.created_at, r.id`,
        [id],
      ),
  },
  {
    section: 'invitations',
    collect: (context, id) =>
      rows(
        context,
        `SELECT o.name, i.roles, i.state, i.created_at FROM organisation_invitation i
         JOIN organisation o ON o.id = i.organisation_id
         WHERE i.email = (SELECT email FROM member WHERE id = $1) ORDER BY i.created_at, i.id`,
        [id],
      ),
  },
  {
    section: 'verificationRequests',
    collect: (context, id) =>
      rows(
        context,
        `SELECT o.name, v.purpose, v.message, v.state, v.created_at FROM verification_request v
         JOIN organisation o ON o.id = v.organisation_id WHERE v.member_id = $1 ORDER BY v.created_at, v.id`,
        [id],
      ),
  },
  {
    section: 'invitationsSent',
    collect: (context, id) =>
      rows(
        context,
        `SELECT o.name, i.roles, i.state, i.created_at FROM organisation_invitation i
         JOIN organisation o ON o.id = i.organisation_id WHERE i.invited_by = $1 ORDER BY i.created_at, i.id`,
        [id],
      ),
  },
  {
    section: 'verificationsDecided',
    collect: (context, id) =>
      rows(
        context,
        `SELECT o.name, v.purpose, v.state, v.note, v.decided_at FROM verification_request v
         JOIN organisation o ON o.id = v.organisation_id WHERE v.decided_by = $1 ORDER BY v.decided_at, v.id`,
        [id],
      ),
  },
];
