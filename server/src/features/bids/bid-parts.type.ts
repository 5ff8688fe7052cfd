import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FileType } from '../../core/files/index.js';
import { DecimalScalar, Money } from '../../core/money/index.js';
import { VatTreatment } from './bid.words.js';

@ObjectType('PriceLine', { description: 'A line of the price of a bid, net of VAT.', simpleResolvers: true })
export class PriceLineType {
  @Field(() => String, { description: 'What it is for.' }) description: string;
  @Field(() => String, { description: 'How many, such as 12.5; in a draft as typed.' }) quantity: string;
  @Field(() => String, { description: 'Price of one, net of VAT; in a draft as typed.' }) unitPrice: string;
  @Field(() => VatTreatment, { description: 'How VAT applies.' }) vatTreatment: VatTreatment;
  @Field(() => DecimalScalar, { nullable: true, description: 'VAT in per cent; null while the line is incomplete.' })
  vatRate: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Quantity times unit price, net of VAT, rounded half up to the penny; null while incomplete.',
  })
  net: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'VAT of this line, rounded half up; null while incomplete.',
  })
  vat: string | null;
}

@ObjectType('BidTotals', { description: 'What a bid costs: exact sums of its rounded lines.', simpleResolvers: true })
export class BidTotalsType {
  @Field(() => Money, { description: 'Without VAT.' }) net: Money;
  @Field(() => Money, { description: 'The VAT.' }) vat: Money;
  @Field(() => Money, { description: 'With VAT.' }) gross: Money;
}

@ObjectType('Milestone', { description: 'A milestone of a delivery plan.', simpleResolvers: true })
export class MilestoneType {
  @Field(() => String, { description: 'What is reached.' }) title: string;
  @Field(() => String, { description: 'The day, such as 2027-03-31; empty in a draft that does not say.' })
  dueOn: string;
  @Field(() => String, { description: 'What the council then has in hand.' }) deliverable: string;
}

@ObjectType('TeamMember', { description: 'A person whom a bid names.', simpleResolvers: true })
export class TeamMemberType {
  @Field(() => String, { description: 'Name.' }) name: string;
  @Field(() => String, { description: 'What they do in this work.' }) role: string;
  @Field(() => String, { description: 'Days of work.' }) days: string;
}

@ObjectType('BidAnswer', { description: 'An answer as submitted.', simpleResolvers: true })
export class BidAnswerType {
  @Field(() => ID, { description: 'The criterion.' }) criterionId: string;
  @Field(() => String, { description: "The criterion's name when the bid was submitted." }) name: string;
  @Field(() => String, { description: 'The answer in Markdown.' }) text: string;
  @Field(() => String, { description: 'The answer as safe HTML.' }) html: string;
  @Field(() => Int, { description: 'How many words it has.' }) words: number;
}

@ObjectType('BidDocument', { description: 'A document of a bid, as sealed as the bid.', simpleResolvers: true })
export class BidDocumentType {
  @Field(() => String, { description: 'What the bidder calls it.' }) title: string;
  @Field(() => Boolean, {
    description: 'It says what the work costs, so the council gets it only when every quality score is in.',
  })
  holdsPrices: boolean;
  @Field(() => FileType, {
    description: 'The file. The council may have it after the opening, if it was part of what was submitted.',
  })
  file: FileType;
}

@ObjectType('ConfirmedCondition', { description: 'A condition that the bidder confirmed.', simpleResolvers: true })
export class ConfirmedConditionType {
  @Field(() => ID, { description: 'The condition of participation.' }) conditionId: string;
  @Field(() => String, { description: 'Its words when the bid was submitted.' }) text: string;
}
