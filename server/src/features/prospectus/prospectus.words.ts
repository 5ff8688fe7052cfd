import { registerEnumType } from 'type-graphql';

export enum EditionState {
  DRAFT = 'draft',
  PUBLISHED = 'published',
  SUPERSEDED = 'superseded',
}

registerEnumType(EditionState, {
  name: 'EditionState',
  description: 'Where an edition of a Prospectus stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written. Only officers and observers of its council see it.' },
    PUBLISHED: { description: 'In force: the one edition of its council that counts now.' },
    SUPERSEDED: { description: 'Replaced by a later edition. Its words stay readable as they were.' },
  },
});

export enum AreaStage {
  EXPLORING = 'exploring',
  COMMISSIONING = 'commissioning',
  PARKED = 'parked',
  CLOSED = 'closed',
}

registerEnumType(AreaStage, {
  name: 'PolicyAreaStage',
  description: 'How far a council has come with a policy area.',
  valuesConfig: {
    EXPLORING: { description: 'The council is finding out what it needs; talk to it.' },
    COMMISSIONING: { description: 'The council has commissioned work here, or means to.' },
    PARKED: { description: 'Nothing happens for now; it may come back.' },
    CLOSED: { description: 'The council has what it needed.' },
  },
});

export enum HelpWanted {
  EVIDENCE = 'evidence',
  PARTNERS = 'partners',
  FUNDING = 'funding',
  DELIVERY = 'delivery',
}

registerEnumType(HelpWanted, {
  name: 'HelpWanted',
  description: 'What a council hopes to get from others in a policy area.',
  valuesConfig: {
    EVIDENCE: { description: 'Research, evaluation, data.' },
    PARTNERS: { description: 'Others to work out an answer with.' },
    FUNDING: { description: 'Money from other funders.' },
    DELIVERY: { description: 'Bodies that put an answer into practice.' },
  },
});

export enum AreaSort {
  TITLE = 'title',
  NEWEST = 'newest',
}

registerEnumType(AreaSort, {
  name: 'PolicyAreaSort',
  description: 'The order of a list of policy areas.',
  valuesConfig: {
    TITLE: { description: 'By title, from A.' },
    NEWEST: { description: 'By when its words were published, newest first.' },
  },
});
