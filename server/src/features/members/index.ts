import { Member, MemberProfile } from './member.entity.js';
import { ApiToken, MemberToken, Session } from './session.entity.js';

export * from './member.entity.js';
export * from './session.entity.js';
export * from './member.noun.js';
export * from './member.policy.js';
export { MemberType } from './member.type.js';
export { loadMember, type MemberRow } from './member.queries.js';
export { MemberResolver } from './member.resolver.js';
export { authenticate } from './session.queries.js';
export * from './readiness.js';
export const memberEntities = [Member, MemberProfile, Session, ApiToken, MemberToken];
