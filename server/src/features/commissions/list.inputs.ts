import { IsIn, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ConnectionArgs } from '../../core/pagination/index.js';
import { CommissionKind, CommissionOrigin, CommissionState } from './commission.words.js';

export enum CommissionSort {
  NEWEST = 'newest',
  CLOSING_SOON = 'closing_soon',
  LARGEST_BUDGET = 'largest_budget',
  RELEVANCE = 'relevance',
}

registerEnumType(CommissionSort, {
  name: 'CommissionSort',
  description: 'Orders of the list of commissions.',
  valuesConfig: {
    NEWEST: { description: 'Last published first.' },
    CLOSING_SOON: { description: 'By deadline, the next one first; those without a deadline last.' },
    LARGEST_BUDGET: { description: 'By the top of the budget; those without a budget last.' },
    RELEVANCE: { description: 'Best match of `text` first. The default when `text` is given.' },
  },
});

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

@InputType({ description: 'Narrows the list of commissions. What is left out does not narrow.' })
export class CommissionFilter {
  @Field(() => [CommissionState], {
    nullable: true,
    description: 'Any of these states. Drafts, of councils that you work for, are listed only when named here.',
  })
  states?: CommissionState[];

  @Field(() => ID, { nullable: true, description: 'For this policy area.' })
  areaId?: string;

  @Field(() => String, {
    nullable: true,
    description: 'For areas of themes with this slug, whichever council they are of.',
  })
  theme?: string;

  @Field(() => String, { nullable: true, description: 'Of the council with this slug.' })
  council?: string;

  @Field(() => CommissionKind, { nullable: true, description: 'Of this kind.' })
  kind?: CommissionKind;

  @Field(() => CommissionOrigin, { nullable: true, description: 'Published here, or imported.' })
  origin?: CommissionOrigin;

  @Field(() => String, { nullable: true, description: 'With a budget that reaches this amount in pounds.' })
  @IsOptional()
  @Matches(AMOUNT, { message: 'Enter an amount such as 20000.' })
  budgetFrom?: string;

  @Field(() => String, { nullable: true, description: 'With a budget that starts at or below this amount in pounds.' })
  @IsOptional()
  @Matches(AMOUNT, { message: 'Enter an amount such as 50000.' })
  budgetTo?: string;

  @Field(() => Int, { nullable: true, description: 'Open ones that close within so many days: 1 to 365.' })
  @IsOptional()
  @Min(1, { message: 'Enter 1 to 365 days.' })
  @Max(365, { message: 'Enter 1 to 365 days.' })
  closingWithinDays?: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Words to find in reference, title, summary and brief. Understands "quoted phrases", or, and -without.',
  })
  @IsOptional()
  @MaxLength(200, { message: 'Search for at most 200 characters.' })
  text?: string;
}

@ArgsType()
export class CommissionListArgs extends ConnectionArgs {
  @Field(() => CommissionFilter, { nullable: true, description: 'Narrows the list.' })
  filter?: CommissionFilter;

  @Field(() => CommissionSort, { nullable: true, description: 'The order; NEWEST by default, RELEVANCE with `text`.' })
  @IsOptional()
  @IsIn(Object.values(CommissionSort))
  sort?: CommissionSort;
}
