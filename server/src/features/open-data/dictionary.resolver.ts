import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { csvColumns } from './csv.columns.js';

@ObjectType({ description: 'A column of the table of commissions.', simpleResolvers: true })
export class OpenDataColumn {
  @Field(() => String, { description: 'Its name in the first line of the file.' }) name: string;
  @Field(() => String, { description: '`text`, `number`, `day`, `moment` or `true or false`.' }) type: string;
  @Field(() => String, { description: 'What it means.' }) description: string;
}

@ObjectType({ description: 'What the open data of this market are.', simpleResolvers: true })
export class OpenData {
  @Field(() => String, { description: 'Who publishes them.' }) publisher: string;
  @Field(() => String, { description: 'Address of their licence.' }) licence: string;
  @Field(() => String, { description: 'What the OCIDs of this market begin with.' }) ocidPrefix: string;
  @Field(() => [OpenDataColumn], { description: 'The columns of /open-data/commissions.csv, in their order.' })
  columns: OpenDataColumn[];
}

@Resolver()
export class OpenDataResolver {
  @Query(() => OpenData, { description: 'What the open data of this market are. The data are files under /open-data.' })
  openData(@Ctx() { settings }: Context): OpenData {
    return {
      publisher: settings.OPEN_DATA_PUBLISHER,
      licence: settings.OPEN_DATA_LICENCE,
      ocidPrefix: settings.OCID_PREFIX,
      columns: [...csvColumns],
    };
  }
}
