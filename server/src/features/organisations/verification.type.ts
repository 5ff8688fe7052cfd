import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../core/pagination/index.js';
import { VerificationPurpose, VerificationState } from './verification.words.js';

@ObjectType('VerificationRequest', {
  description:
    'A request to verify an organisation, or a claim of a listed one. For administrators of the platform and of the organisation, and for whoever makes it.',
})
export class VerificationRequestType {
  @Field(() => ID, { description: 'Opaque and lasting.' })
  id: string;

  @Field(() => VerificationPurpose, { description: 'What is to be decided.' })
  purpose: VerificationPurpose;

  @Field(() => String, { description: 'How it can be checked, as whoever asks says. Plain text.' })
  message: string;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => VerificationState, { description: 'What became of it.' })
  state: VerificationState;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was decided; null while it waits or when it was taken back.',
  })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Name of the platform administrator who decided.' })
  deciderName: string | null;

  @Field(() => String, { description: 'What the administrator checked, or why they declined; empty while it waits.' })
  note: string;
}

export const VerificationRequestConnection = connectionOf(VerificationRequestType, 'VerificationRequest');
