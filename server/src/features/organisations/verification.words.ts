import { registerEnumType } from 'type-graphql';

export enum VerificationPurpose {
  VERIFY = 'verify',
  CLAIM = 'claim',
}

registerEnumType(VerificationPurpose, {
  name: 'VerificationPurpose',
  description: 'What a platform administrator is asked to decide.',
  valuesConfig: {
    VERIFY: { description: 'That a registered organisation is what it says it is.' },
    CLAIM: { description: 'That a listed organisation is the claimant’s to administer.' },
  },
});

export enum VerificationState {
  PENDING = 'pending',
  ACCEPTED = 'accepted',
  DECLINED = 'declined',
  WITHDRAWN = 'withdrawn',
}

registerEnumType(VerificationState, {
  name: 'VerificationState',
  description: 'What became of a request for verification.',
  valuesConfig: {
    PENDING: { description: 'It waits for a platform administrator.' },
    ACCEPTED: { description: 'The organisation is verified; of a claim, the claimant administers it.' },
    DECLINED: { description: 'It was declined, with a reason.' },
    WITHDRAWN: { description: 'It was taken back.' },
  },
});
