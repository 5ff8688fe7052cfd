import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'The bids that are opened.' })
export class OpenBidsInput {
  @Field(() => ID, {
    description: 'The commission, past its deadline; you are a commissioning officer of its council.',
  })
  commissionId: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the public record names you. By default it says only your role.',
  })
  publishOfficerName: boolean;
}
