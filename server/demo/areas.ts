export interface AreaSpec {
  key: string;
  theme: 'fair' | 'prosperous' | 'democratic' | 'cross';
  title: string;
  context: string;
  questions: string[];
  known: string;
  help: ('EVIDENCE' | 'PARTNERS' | 'FUNDING' | 'DELIVERY')[];
  contact: string;
  budget?: [from: string, to: string];
  stage?: 'EXPLORING' | 'COMMISSIONING' | 'PARKED' | 'CLOSED';
  /** In the first edition too, with these changes to how it reads now. */
  before?: Partial<Pick<AreaSpec, 'context' | 'questions' | 'known' | 'stage'>>;
}

/** Outcomes that the Prospectus is ordered by. */
export const THEMES = {
  fair: ['A Fair City', 'Everyone has a decent home, enough to live on and care when they need it.'],
  prosperous: ['A Prosperous City', 'Good work and skills within reach of every neighbourhood.'],
  democratic: ['A Democratic City', 'People shape the decisions that shape their lives.'],
  cross: ['Cross-cutting', 'Data, climate and money, which touch everything that the council does.'],
} as const;
