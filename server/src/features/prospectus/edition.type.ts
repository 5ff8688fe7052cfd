import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../core/graphql/index.js';
import { connectionOf } from '../../core/pagination/index.js';
import { OrganisationType } from '../organisations/index.js';
import { AreaVersionType } from './area-version.type.js';
import { EditionState } from './prospectus.words.js';
import { ThemeType } from './theme.type.js';

@ObjectType({ description: 'A theme and its areas in one edition.', simpleResolvers: true })
export class EditionSection {
  @Field(() => ThemeType, { nullable: true, description: 'Null only in drafts, for areas without a theme yet.' })
  theme: object | null;

  @Field(() => [AreaVersionType], { description: 'The areas of the theme, in the order of the edition.' })
  areas: object[];
}

@ObjectType('ProspectusEdition', {
  implements: Node,
  description:
    'One dated publication of what a council wants to think about. Inclusion is not a promise to buy. A draft is seen only by officers and observers of its council.',
})
export class EditionType extends Node {
  @Field(() => OrganisationType, { description: 'Whose Prospectus it is.' }) council: object;
  @Field(() => Int, { description: 'Counts the editions of the council from 1.' }) number: number;
  @Field(() => String, { description: 'Its title.' }) title: string;
  @Field(() => String, { description: 'Markdown; may be empty.' }) introduction: string;
  @Field(() => String, { description: 'The introduction as safe HTML.' }) introductionHtml: string;
  @Field(() => EditionState, { description: 'Where it stands.' }) state: EditionState;
  @Field(() => Date, { nullable: true, description: 'When it was published; null for a draft.' })
  publishedAt: Date | null;
  @Field(() => [EditionSection], { description: 'All areas, by theme.' }) sections: EditionSection[];
  @Field(() => [AreaVersionType], { description: 'All areas, in the order of the edition.' }) areas: object[];
  @Field(() => Int, { description: 'How many areas it holds.' }) areaCount: number;

  @Field(() => Int, { description: 'Counts the saves of title and introduction; give it back when you save them.' })
  revision: number;

  @Field(() => Int, { description: 'Counts every change of the draft; give it back when you publish.' })
  changes: number;

  @Field(() => [String], {
    description:
      'Everything that stands between a draft and its publication, in the words in which publishing would refuse. Empty once published.',
  })
  publishBlockers: string[];
}

export const EditionConnection = connectionOf(EditionType, 'ProspectusEdition');
