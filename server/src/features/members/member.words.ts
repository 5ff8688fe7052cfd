import { registerEnumType } from 'type-graphql';

export enum ProfileVisibility {
  PUBLIC = 'public',
  MEMBERS = 'members',
}

registerEnumType(ProfileVisibility, {
  name: 'ProfileVisibility',
  description: 'Who sees a profile.',
  valuesConfig: {
    PUBLIC: { description: 'Everybody, search engines too.' },
    MEMBERS: { description: 'Whoever is signed in.' },
  },
});
