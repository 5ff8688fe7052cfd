import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { rows } from '../../core/database/index.js';
import { parseGlobalId, toGlobalId } from '../../core/ids/index.js';
import { confirmImport, previewImport } from './import.actions.js';
import { ConfirmImportInput, PreviewImportInput } from './import.inputs.js';
import { isCurrentSql } from './import.tidy.js';
import { ImportPayload, ImportRunType } from './import.type.js';

@Resolver()
export class ImportResolver {
  @Query(() => ImportRunType, {
    nullable: true,
    description: 'One import of notices; null when there is none or you are no commissioning officer of its council.',
  })
  importRun(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'As previewImport answers it.' }) id: string,
  ): Promise<ImportRunType | null> {
    const parsed = parseGlobalId(id);
    return parsed?.kind === 'ImportRun' ? runById(context, parsed.id) : Promise.resolve(null);
  }

  @Mutation(() => ImportPayload, {
    description:
      'Looks through a release package and says what would become of each release. Takes only notices of the council itself; changes nothing. INVALID when the text is no OCDS 1.1 release package.',
  })
  async previewImport(
    @Ctx() context: Context,
    @Arg('input', { description: 'The council and the package.' }) input: PreviewImportInput,
  ): Promise<ImportPayload> {
    return { run: (await runById(context, await previewImport(context, input)))! };
  }

  @Mutation(() => ImportPayload, {
    description:
      'Carries a preview out. Each release is judged anew, so a verdict may differ from the preview. Twice does it once; NOT_FOUND when the preview is more than a day old.',
  })
  async confirmImport(
    @Ctx() context: Context,
    @Arg('input', { description: 'The preview.' }) input: ConfirmImportInput,
  ): Promise<ImportPayload> {
    return { run: (await runById(context, await confirmImport(context, input)))! };
  }
}

async function runById(context: Context, id: string): Promise<ImportRunType | null> {
  const [run] = await rows<ImportRunType>(
    context,
    `SELECT r.id, r.state, r.publisher, r.licence, o.name AS "councilName", r.imported, r.updated, r.skipped, r.refused,
       r.verdicts
     FROM import_run r JOIN organisation o ON o.id = r.council_id
     WHERE r.id = $1 AND ${isCurrentSql} AND EXISTS (SELECT 1 FROM organisation_membership om WHERE om.organisation_id = r.council_id
       AND om.member_id = $2 AND om.ended_at IS NULL AND 'commissioning_officer' = ANY(om.roles))`,
    [id, context.viewer.memberId],
  );
  return run ? { ...run, id: toGlobalId('ImportRun', run.id) } : null;
}
