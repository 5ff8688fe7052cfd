import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../core/graphql/index.js';
import { connectionOf } from '../../core/pagination/index.js';
import { CommissionKind, CommissionState } from './commission.words.js';

@ObjectType('Commission', {
  implements: Node,
  description: 'An invitation to bid. Public once published; drafts only for the council that writes them.',
})
export class CommissionType extends Node {
  @Field(() => String, {
    nullable: true,
    description: 'Lasting reference such as NCC-2026-014, given at publication; the page is /commissions/REFERENCE.',
  })
  reference: string | null;

  @Field(() => CommissionState, { description: 'Where it stands now.' })
  state: CommissionState;

  @Field(() => CommissionKind, { description: 'What the council offers.' })
  kind: CommissionKind;

  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, { description: 'What it is about, in a few sentences of plain text.' })
  summary: string;

  @Field(() => Date, {
    nullable: true,
    description:
      'The deadline. A bid counts when it is received before this moment by the database clock. Null for drafts and some imported notices.',
  })
  bidsCloseAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was published; null for drafts.' })
  publishedAt: Date | null;
}

export const CommissionConnection = connectionOf(CommissionType, 'Commission');
