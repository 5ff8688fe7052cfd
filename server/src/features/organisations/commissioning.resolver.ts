import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import * as actions from './commissioning.actions.js';
import { mergeOrganisations } from './merging.actions.js';
import type { OrganisationRow } from './organisation.queries.js';
import { OrganisationType } from './organisation.type.js';
import * as inputs from './verification.inputs.js';

@Resolver()
export class CommissioningResolver {
  @Mutation(() => OrganisationType, {
    description:
      'Lets a verified council publish a Prospectus and commissions. Administrators of the platform only, and none on an organisation of their own (FORBIDDEN). REFUSED for another kind of body, one that is not verified, or a prefix that another council has.',
  })
  grantCommissioning(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which council, and its prefix.' }) input: inputs.GrantCommissioningInput,
  ): Promise<OrganisationRow> {
    return actions.grantCommissioning(context, input);
  }

  @Mutation(() => OrganisationType, {
    description:
      'Takes the right to commission from a council; what it has published stays, and so does its prefix. Administrators of the platform only, and none on an organisation of their own (FORBIDDEN).',
  })
  withdrawCommissioning(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which council, and why.' }) input: inputs.WithdrawCommissioningInput,
  ): Promise<OrganisationRow> {
    return actions.withdrawCommissioning(context, input);
  }

  @Mutation(() => OrganisationType, {
    description:
      'Takes verification from an organisation, and with it the right to commission. Administrators of the platform only, and none on an organisation of their own (FORBIDDEN).',
  })
  withdrawVerification(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which one, and why.' }) input: inputs.WithdrawVerificationInput,
  ): Promise<OrganisationRow> {
    return actions.withdrawVerification(context, input);
  }

  @Mutation(() => OrganisationType, {
    description:
      'Says that two records are one body, and answers the one that stands for it. Nothing that points at either is rewritten; the people of both act for the body from now on. Administrators of the platform only, and none on an organisation of their own (FORBIDDEN). REFUSED when the first may commission, or is registered and the other only listed.',
  })
  mergeOrganisations(
    @Ctx() context: Context,
    @Arg('input', { description: 'Which two, and how you know.' }) input: inputs.MergeOrganisationsInput,
  ): Promise<OrganisationRow> {
    return mergeOrganisations(context, input);
  }
}
