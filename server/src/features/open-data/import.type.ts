import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ImportOutcome {
  IMPORT = 'import',
  UPDATE = 'update',
  SKIP = 'skip',
  REFUSE = 'refuse',
}

registerEnumType(ImportOutcome, {
  name: 'ImportOutcome',
  description: 'What becomes of a release.',
  valuesConfig: {
    IMPORT: { description: 'A notice that is not here yet.' },
    UPDATE: { description: 'News of a notice that is here.' },
    SKIP: { description: 'Nothing new.' },
    REFUSE: { description: 'It cannot be taken; the reasons say why. It stops no other.' },
  },
});

export enum ImportState {
  PREVIEWED = 'previewed',
  DONE = 'done',
}

registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'Whether an import was carried out.',
  valuesConfig: {
    PREVIEWED: { description: 'Looked through; nothing has been changed.' },
    DONE: { description: 'Carried out.' },
  },
});

@ObjectType({ description: 'The verdict on one release of a package.', simpleResolvers: true })
export class ImportVerdict {
  @Field(() => Int, { description: 'Its place in the package, from 1.' }) position: number;
  @Field(() => Int, { nullable: true, description: 'In which line of the file it begins, from 1.' }) line:
    number | null;
  @Field(() => String, { nullable: true, description: 'Its OCID, when it has one.' }) ocid: string | null;
  @Field(() => String, { nullable: true, description: 'Its release id, when it has one.' }) releaseId: string | null;
  @Field(() => String, { nullable: true, description: 'Its title as received.' }) title: string | null;
  @Field(() => ImportOutcome, { description: 'What becomes, or became, of it.' }) outcome: ImportOutcome;
  @Field(() => [String], { description: 'Why it is skipped or refused.' }) reasons: string[];
}

@ObjectType('ImportRun', {
  description: 'An officer’s import of notices. Only for the commissioning officers of its council.',
  simpleResolvers: true,
})
export class ImportRunType {
  @Field(() => ID, { description: 'For confirmImport and importRun.' }) id: string;
  @Field(() => ImportState, { description: 'Whether it was carried out.' }) state: ImportState;
  @Field(() => String, { description: 'Who published the package.' }) publisher: string;
  @Field(() => String, { nullable: true, description: 'Licence of the package.' }) licence: string | null;
  @Field(() => String, { description: 'Name of the council for which it is.' }) councilName: string;
  @Field(() => Int, { description: 'Notices that are new.' }) imported: number;
  @Field(() => Int, { description: 'Notices that change.' }) updated: number;
  @Field(() => Int, { description: 'Releases without news.' }) skipped: number;
  @Field(() => Int, { description: 'Releases that cannot be taken.' }) refused: number;
  @Field(() => [ImportVerdict], { description: 'The verdict on each release, in the order of the package.' })
  verdicts: ImportVerdict[];
}

@ObjectType({ description: 'The import as it stands.', simpleResolvers: true })
export class ImportPayload {
  @Field(() => ImportRunType, { description: 'The import.' }) run: ImportRunType;
}
