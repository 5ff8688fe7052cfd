import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { CommissionPayload, commissionPayload } from './commission.payload.js';
import type { CommissionRow } from './commission.rows.js';
import { CommissionType } from './commission.type.js';
import { attachDocument, removeDocument } from './document.actions.js';
import { AttachDocumentInput, RemoveDocumentInput } from './document.inputs.js';
import { documentsOf } from './document.queries.js';
import { CommissionDocumentType } from './document.type.js';

@Resolver(() => CommissionType)
export class CommissionDocumentResolver {
  @FieldResolver(() => [CommissionDocumentType], { description: 'Documents in their order; at most 20.' })
  documents(@Ctx() context: Context, @Root() commission: CommissionRow): Promise<CommissionDocumentType[]> {
    return documentsOf(context, commission.id);
  }

  @Mutation(() => CommissionPayload, {
    description: 'Attaches an uploaded file to a draft. REFUSED once it is published: amend it instead.',
  })
  async attachDocument(
    @Ctx() context: Context,
    @Arg('input', { description: 'The draft, the file and what it is.' }) input: AttachDocumentInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await attachDocument(context, input));
  }

  @Mutation(() => CommissionPayload, {
    description: 'Takes a document off a draft and deletes its file. REFUSED once it is published: amend it instead.',
  })
  async removeDocument(
    @Ctx() context: Context,
    @Arg('input', { description: 'The draft and the document.' }) input: RemoveDocumentInput,
  ): Promise<CommissionPayload> {
    return commissionPayload(context, await removeDocument(context, input));
  }
}
