import { registerEnumType } from 'type-graphql';

export enum OrganisationKind {
  COUNCIL = 'council',
  THINK_TANK = 'think_tank',
  UNIVERSITY = 'university',
  CONSULTANCY = 'consultancy',
  POLITICAL_PARTY = 'political_party',
  UNION = 'union',
  CHARITY = 'charity',
  COMMUNITY_GROUP = 'community_group',
  INDIVIDUAL = 'individual',
  BUSINESS = 'business',
  OTHER = 'other',
}

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What sort of body it is, as its administrator says.',
  valuesConfig: {
    COUNCIL: { description: 'A local authority.' },
    THINK_TANK: { description: 'A policy research institute.' },
    UNIVERSITY: { description: 'A university or one of its centres.' },
    CONSULTANCY: { description: 'A firm that sells advice or research.' },
    POLITICAL_PARTY: { description: 'A political party or its research unit.' },
    UNION: { description: 'A trade union or a branch of one.' },
    CHARITY: { description: 'A charity or other voluntary organisation.' },
    COMMUNITY_GROUP: { description: 'An unincorporated community group.' },
    INDIVIDUAL: { description: 'One person, such as a sole trader.' },
    BUSINESS: { description: 'Any other business.' },
    OTHER: { description: 'None of these.' },
  },
});

export enum OrganisationRole {
  ADMINISTRATOR = 'administrator',
  BID_MANAGER = 'bid_manager',
  CONTRIBUTOR = 'contributor',
  SIGNATORY = 'signatory',
  COMMISSIONING_OFFICER = 'commissioning_officer',
  EVALUATOR = 'evaluator',
  OBSERVER = 'observer',
}

registerEnumType(OrganisationRole, {
  name: 'OrganisationRole',
  description: 'What a person may do for an organisation.',
  valuesConfig: {
    ADMINISTRATOR: { description: 'Manages its record, people and roles.' },
    BID_MANAGER: { description: 'Drafts, submits and withdraws bids.' },
    CONTRIBUTOR: { description: 'Drafts bids but cannot submit them.' },
    SIGNATORY: { description: 'Approves bids where the organisation requires it.' },
    COMMISSIONING_OFFICER: { description: 'Council only: publishes, opens and awards.' },
    EVALUATOR: { description: 'Council only: may be named on panels of evaluators.' },
    OBSERVER: { description: 'Council only: sees what officers see after opening, changes nothing.' },
  },
});
