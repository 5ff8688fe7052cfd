export interface BodySpec {
  name: string;
  kind: string;
  description: string;
  prefix?: string;
  identifier?: [scheme: string, value: string];
  verified?: boolean;
  requiresSignatory?: boolean;
  people: [name: string, roles: string[], about: string][];
}

/** Invented bodies and people; the tests use the same names. */
export const BODIES: Record<string, BodySpec> = {
  northgate: {
    name: 'Northgate City Council',
    kind: 'council',
    description: 'The council of a city of 410,000 people. It publishes a Prospectus of policy areas every year.',
    prefix: 'NCC',
    identifier: ['GB-LAE', 'NGT'],
    people: [
      [
        'Rhys Morgan',
        ['administrator', 'commissioning_officer'],
        'Commissioning officer at Northgate City Council: publishes, opens and awards.',
      ],
      ['Oluwaseun Adeyemi', ['commissioning_officer'], 'Second commissioning officer at Northgate City Council.'],
      ['Grace Lin', ['evaluator'], 'Evaluator at Northgate City Council: scores bids alone.'],
      ['Tomasz Nowak', ['evaluator'], 'Evaluator at Northgate City Council.'],
      ['Olive Baptiste', ['observer'], 'Internal audit at Northgate City Council: sees, changes nothing.'],
    ],
  },
  meridian: {
    name: 'Meridian Policy Institute',
    kind: 'think_tank',
    description: 'A small independent institute for the policy of cities.',
    identifier: ['GB-CHC', '1999901'],
    people: [
      [
        'Bea Whitfield',
        ['administrator', 'bid_manager'],
        'Bid manager at Meridian Policy Institute, with a draft under way.',
      ],
      ['Callum Reid', ['contributor'], 'Researcher at Meridian Policy Institute: drafts bids, cannot submit them.'],
    ],
  },
  lab: {
    name: 'Northgate University Policy Lab',
    kind: 'university',
    description: 'Brings the research of the university to the policy of the city.',
    people: [['Ines Okafor', ['administrator', 'bid_manager'], 'Director of Northgate University Policy Lab.']],
  },
  tally: {
    name: 'Tally & Finch',
    kind: 'consultancy',
    description: 'Evaluation and cost-benefit analysis for public services.',
    identifier: ['GB-COH', '09999901'],
    people: [['Hugh Finch', ['administrator', 'bid_manager'], 'Partner at Tally & Finch.']],
  },
  union: {
    name: 'Public Service Workers’ Union, Northgate branch',
    kind: 'union',
    description: 'The branch of 9,000 people who work in the public services of the city.',
    people: [
      ['Denise Carter', ['administrator', 'bid_manager'], 'Branch secretary of the Public Service Workers’ Union.'],
    ],
  },
  renewal: {
    name: 'Civic Renewal Party research unit',
    kind: 'political_party',
    description: 'Research on local democracy.',
    people: [['Farid Haddad', ['administrator', 'bid_manager'], 'Head of research of the Civic Renewal Party.']],
  },
  southbrook: {
    name: 'Southbrook Borough Council',
    kind: 'council',
    description: 'The neighbouring borough, which follows what Northgate learns.',
    people: [['Helen Marsh', ['administrator'], 'Policy manager at Southbrook Borough Council.']],
  },
  voluntary: {
    name: 'Northgate Voluntary Action',
    kind: 'charity',
    description: 'Works with 600 voluntary groups across the city.',
    identifier: ['GB-CHC', '1999902'],
    requiresSignatory: true,
    people: [
      [
        'Marta Silva',
        ['administrator', 'bid_manager'],
        'Bid manager at Northgate Voluntary Action, which wants a signature on each bid.',
      ],
      ['Peter Osei', ['signatory'], 'Treasurer of Northgate Voluntary Action: approves its bids.'],
    ],
  },
  streets: {
    name: 'Open Streets Collective',
    kind: 'community_group',
    description: 'Neighbours who count traffic, map crossings and ask for better streets.',
    verified: false,
    people: [
      [
        'Jo Lambert',
        ['administrator', 'bid_manager'],
        'Organises the Open Streets Collective, an unincorporated group.',
      ],
    ],
  },
  nwosu: {
    name: 'Amara Nwosu Research',
    kind: 'individual',
    description: 'One researcher: qualitative studies of care and family life.',
    verified: false,
    people: [['Amara Nwosu', ['administrator', 'bid_manager'], 'Sole trader: qualitative research on care.']],
  },
};
