import { Decimal } from 'decimal.js';
import { Field, InputType, ObjectType } from 'type-graphql';
import { Matches, MaxLength } from 'class-validator';
import { GraphQLScalarType, Kind } from 'graphql';

/** An exact decimal on the wire, as text such as "34500.00". */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number as text, such as "34500.00". Never a float.',
  serialize: (value) => String(value),
  parseValue: (value) => decimalText(value),
  parseLiteral: (node) => decimalText('value' in node && node.kind !== Kind.BOOLEAN ? node.value : null),
});

function decimalText(value: unknown): string {
  const text = String(value);
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(text)) throw new TypeError('A Decimal is a number such as 34500.00.');
  return text;
}

@ObjectType({ description: 'An amount of money. Whether VAT is in it is said where it stands.', simpleResolvers: true })
export class Money {
  @Field(() => DecimalScalar, { description: 'The amount, to the penny.' }) amount: string;
  @Field(() => String, { description: 'ISO 4217 code, such as GBP.' }) currency: string;
}

@InputType({ description: 'An amount of money.' })
export class MoneyInput {
  @Field(() => DecimalScalar, { description: 'The amount: not below 0, at most two decimals.' })
  @Matches(/^\d{1,12}(\.\d{1,2})?$/, { message: 'Enter an amount such as 34500 or 34500.00.' })
  amount: string;

  @Field(() => String, { defaultValue: 'GBP', description: 'ISO 4217 code.' })
  @MaxLength(3)
  @Matches(/^[A-Z]{3}$/, { message: 'Enter a currency code such as GBP.' })
  currency: string;
}

/** Money or null, from two columns. */
export const money = (amount: string | null, currency: string): Money | null =>
  amount === null ? null : { amount, currency };

/** Exact sum of amounts, to the penny. */
export const sum = (amounts: readonly string[]): string =>
  amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)).toFixed(2);

/** Half-up rounding to two decimals. */
export const roundHalfUp = (value: Decimal.Value): string => new Decimal(value).toFixed(2, Decimal.ROUND_HALF_UP);
