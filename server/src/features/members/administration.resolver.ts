import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { loadTitle, type Noun, type NounTitle } from '../../core/nouns/index.js';
import { checkPaging, ConnectionArgs, type Page } from '../../core/pagination/index.js';
import { listAudit, listMembers, type AuditRow, type MemberRecordRow } from './administration.queries.js';
import {
  AuditEntryConnection,
  AuditEntryType,
  MemberRecordConnection,
  MemberRecordType,
  RecordTitleType,
} from './administration.type.js';
import { loadMember, type MemberRow } from './member.queries.js';
import { MemberType } from './member.type.js';

@Resolver(() => MemberRecordType)
export class MemberRecordResolver {
  @Query(() => MemberRecordConnection, {
    description: 'All members, newest first. FORBIDDEN for all but platform administrators in a browser.',
  })
  memberRecords(
    @Ctx() context: Context,
    @Args() args: ConnectionArgs,
    @Arg('search', () => String, { nullable: true, description: 'Part of a name or an address.' })
    search: string | null,
  ): Promise<Page<MemberRecordRow>> {
    checkPaging(args);
    return listMembers(context, args, search);
  }

  @FieldResolver(() => MemberType, { description: 'The member.' })
  member(@Ctx() context: Context, @Root() record: MemberRecordRow): Promise<MemberRow | null> {
    return loadMember(context, record.memberId);
  }
}

/** The platform's audit list. Needs every noun, to name what things happened to. */
export function auditResolver(nouns: readonly Noun[]) {
  @Resolver(() => AuditEntryType)
  class AuditResolver {
    @Query(() => AuditEntryConnection, {
      description:
        'What happened on the platform, newest first: never what is sealed or between parties. FORBIDDEN for all but platform administrators in a browser.',
    })
    auditEntries(
      @Ctx() context: Context,
      @Args() args: ConnectionArgs,
      @Arg('kind', () => String, { nullable: true, description: 'Only one kind of record, such as Commission.' })
      kind: string | null,
    ): Promise<Page<AuditRow>> {
      checkPaging(args);
      return listAudit(context, nouns, args, kind);
    }

    @FieldResolver(() => RecordTitleType, {
      nullable: true,
      description: 'What it happened to; null when you may not see the record.',
    })
    subject(@Ctx() context: Context, @Root() entry: AuditRow): Promise<NounTitle | null> {
      return loadTitle(context, nouns, entry.subjectKind, entry.subjectId);
    }

    @FieldResolver(() => MemberType, {
      nullable: true,
      description:
        'Who did it; null when time, a visitor or the market itself did, and for whoever acts for a union, party or faith body without showing it.',
    })
    member(@Ctx() context: Context, @Root() entry: AuditRow): Promise<MemberRow | null> | null {
      return entry.memberId ? loadMember(context, entry.memberId) : null;
    }

    @FieldResolver(() => RecordTitleType, {
      nullable: true,
      description: 'The organisation that it was done for; null when for oneself.',
    })
    actingFor(@Ctx() context: Context, @Root() entry: AuditRow): Promise<NounTitle | null> | null {
      return entry.actingOrganisationId ? loadTitle(context, nouns, 'Organisation', entry.actingOrganisationId) : null;
    }
  }
  return AuditResolver;
}
