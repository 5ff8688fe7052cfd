import { registerEnumType } from 'type-graphql';

export enum OrganisationKind {
  COUNCIL = 'council',
  THINK_TANK = 'think_tank',
  UNIVERSITY = 'university',
  CONSULTANCY = 'consultancy',
  POLITICAL_PARTY = 'political_party',
  UNION = 'union',
  FAITH_BODY = 'faith_body',
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
    FAITH_BODY: { description: 'A church, mosque, temple or other body of a faith.' },
    CHARITY: { description: 'A charity or other voluntary organisation.' },
    COMMUNITY_GROUP: { description: 'An unincorporated community group.' },
    INDIVIDUAL: { description: 'One person, such as a sole trader.' },
    BUSINESS: { description: 'Any other business.' },
    OTHER: { description: 'None of these.' },
  },
});

/** Belonging to one of these says something that people may keep to themselves. */
export const sensitiveKinds = [OrganisationKind.UNION, OrganisationKind.POLITICAL_PARTY, OrganisationKind.FAITH_BODY];

export enum OrganisationOrigin {
  REGISTERED = 'registered',
  LISTED = 'listed',
}

registerEnumType(OrganisationOrigin, {
  name: 'OrganisationOrigin',
  description: 'How its record came to be here.',
  valuesConfig: {
    REGISTERED: { description: 'One of its people registered or claimed it.' },
    LISTED: { description: 'It was named in an imported notice. Nobody acts for it until somebody claims it.' },
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

/** Roles that only people of a council can hold. */
export const councilRoles: readonly OrganisationRole[] = [
  OrganisationRole.COMMISSIONING_OFFICER,
  OrganisationRole.EVALUATOR,
  OrganisationRole.OBSERVER,
];
