/** People: registration, sign-in, sessions and tokens, profiles, their own data and closing the account. */
import { Member, MemberProfile } from './member.entity.js';
import { ApiToken, MemberToken, Session } from './session.entity.js';

export * from './member.entity.js';
export * from './session.entity.js';
export * from './member.noun.js';
export { memberPolicies } from './member.policy.js';
export { MemberType, ViewerType } from './member.type.js';
export { loadMember, type MemberRow } from './member.queries.js';
export { memberVisibleSql, sensitiveAffiliationVisibleSql } from './member.visible.js';
export { MemberProfileResolver, MemberResolver } from './member.resolver.js';
export { SignInResolver } from './sign-in.resolver.js';
export { RegisterResolver } from './register.resolver.js';
export { accountResolver } from './account.resolver.js';
export { auditResolver, MemberRecordResolver } from './administration.resolver.js';
export { DemoResolver } from './demo.resolver.js';
export { authenticate, stillGood } from './session.queries.js';
export { makeAdministrator } from './administrator.actions.js';
export { memberOwnData } from './own-data.js';
export { tidyMembers } from './tidy.js';
export * from './readiness.js';
export const memberEntities = [Member, MemberProfile, Session, ApiToken, MemberToken];
