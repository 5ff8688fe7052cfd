import type { AreaSpec } from './areas.js';

export const democraticAreas: AreaSpec[] = [
  {
    key: 'neighbourhood',
    theme: 'democratic',
    title: 'Neighbourhood budgets',
    context:
      'Six wards decided together how to spend £1.2 million over two years. Some meetings were full and some were not; councillors disagree about whether money went where need is.',
    questions: [
      'Who took part, and who did not?',
      'Did decisions differ from those officers would have taken, and were they better?',
    ],
    known: 'Minutes, attendance and spending of all six wards are published.',
    help: ['EVIDENCE'],
    contact: 'Neighbourhoods Manager',
    budget: ['25000', '40000'],
    stage: 'COMMISSIONING',
    before: { stage: 'EXPLORING' },
  },
  {
    key: 'devolution',
    theme: 'democratic',
    title: 'City-region governance and devolution',
    context:
      'Powers over transport, skills and housing are moving to the city region. Residents tell us that they do not know who decides what, and councillors that they cannot hold anybody to account.',
    questions: [
      'How do other city regions keep decisions close to people?',
      'Which scrutiny arrangements change decisions?',
    ],
    known: 'Two rounds of resident panels have met.',
    help: ['EVIDENCE', 'PARTNERS'],
    contact: 'Head of Governance',
    before: {},
  },
  {
    key: 'housingassociations',
    theme: 'democratic',
    title: 'Tenants’ voice in social housing',
    context:
      'Eleven housing associations own 31,000 homes in the city. Since the new standards tenants have rights to be heard; what that changes in practice differs from landlord to landlord.',
    questions: ['Which forms of tenant involvement are followed by better repairs and fewer complaints?'],
    known: 'Satisfaction measures are published each year by landlord.',
    help: ['EVIDENCE', 'PARTNERS'],
    contact: 'Housing Partnerships Lead',
  },
  {
    key: 'assets',
    theme: 'democratic',
    title: 'Community ownership of council buildings',
    context:
      'We have handed 23 buildings to community groups and want to know why some thrive and others come back to us with leaking roofs. Eighteen more could follow.',
    questions: ['What predicts that a transfer lasts ten years?', 'Which support is worth its cost?'],
    known: 'Files of all transfers since 2009 can be read on site.',
    help: ['EVIDENCE', 'DELIVERY'],
    contact: 'Property Strategy Manager',
    stage: 'PARKED',
    before: { stage: 'EXPLORING' },
  },
];

export const crossAreas: AreaSpec[] = [
  {
    key: 'ai',
    theme: 'cross',
    title: 'Responsible AI in council services',
    context:
      'Services are offered tools that summarise, predict and decide. Some could free staff for people; some could harm the very residents that we exist for. We need rules that officers can apply on a Tuesday afternoon.',
    questions: [
      'Which uses in local government have been shown to help, and which to harm?',
      'What must residents be told, and how?',
    ],
    known: 'A register of eleven tools in use is public.',
    help: ['EVIDENCE', 'PARTNERS'],
    contact: 'Chief Digital Officer',
    budget: ['10000', '20000'],
  },
  {
    key: 'energy',
    theme: 'cross',
    title: 'Community energy on public roofs',
    context:
      'Schools, depots and libraries have room for an estimated 9 megawatts of solar panels. Community shares could pay for much of it if risks and returns are understood.',
    questions: [
      'Which ownership models return most to neighbourhoods?',
      'What share of roofs is feasible at today’s prices?',
    ],
    known: 'A desk survey lists 214 roofs.',
    help: ['FUNDING', 'PARTNERS', 'DELIVERY'],
    contact: 'Energy Manager',
    budget: ['15000', '25000'],
    stage: 'COMMISSIONING',
    before: {},
  },
  {
    key: 'data',
    theme: 'cross',
    title: 'A civic data trust',
    context:
      'The council, the universities and the health service hold data that together could show what works for whom. Residents say that they would agree to it if they could see who uses it and why.',
    questions: ['Which governance would residents trust?', 'What would the first three useful linkages be?'],
    known: 'A residents’ panel of 40 has met twice.',
    help: ['EVIDENCE', 'PARTNERS', 'FUNDING'],
    contact: 'Head of Insight',
    budget: ['25000', '60000'],
    before: {},
  },
];
