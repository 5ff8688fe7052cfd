import { FieldResolver, Resolver, Root } from 'type-graphql';
import { toGlobalId } from '../../core/ids/index.js';
import { money, type Money } from '../../core/money/index.js';
import { plainText, renderMarkdown } from '../../core/text/index.js';
import type { AreaVersionRow, EntryRow } from './area-version.queries.js';
import { AreaVersionType } from './area-version.type.js';
import { areaBlockers } from './edition.rules.js';

const SUMMARY = 240;

@Resolver(() => AreaVersionType)
export class AreaVersionResolver {
  @FieldResolver()
  areaId(@Root() version: AreaVersionRow): string {
    return toGlobalId('PolicyArea', version.areaId);
  }

  @FieldResolver()
  contextHtml(@Root() version: AreaVersionRow): string {
    return renderMarkdown(version.context);
  }

  @FieldResolver()
  knownHtml(@Root() version: AreaVersionRow): string {
    return renderMarkdown(version.known);
  }

  @FieldResolver()
  summary(@Root() version: AreaVersionRow): string {
    const text = plainText(version.context);
    return text.length <= SUMMARY ? text : `${text.slice(0, text.lastIndexOf(' ', SUMMARY - 1))}…`;
  }

  @FieldResolver()
  budgetMin(@Root() version: AreaVersionRow): Money | null {
    return money(version.budgetMin, version.currency);
  }

  @FieldResolver()
  budgetMax(@Root() version: AreaVersionRow): Money | null {
    return money(version.budgetMax, version.currency);
  }

  @FieldResolver()
  publishedAt(@Root() version: AreaVersionRow): Date | null {
    return version.frozenAt;
  }

  @FieldResolver()
  revision(@Root() version: AreaVersionRow & Partial<Pick<EntryRow, 'revision'>>): number | null {
    return version.revision ?? null;
  }

  @FieldResolver()
  blockers(@Root() version: AreaVersionRow): string[] {
    return areaBlockers(version);
  }
}
