import { registerEnumType } from 'type-graphql';

/** In the order of an area's page. */
export enum AreaField {
  TITLE = 'title',
  THEME = 'theme',
  STAGE = 'stage',
  CONTEXT = 'context',
  KNOWN = 'known',
  HELP_WANTED = 'help_wanted',
  CONTACT_ROLE = 'contact_role',
  BUDGET = 'budget',
}

registerEnumType(AreaField, {
  name: 'PolicyAreaField',
  description: 'A part of a policy area that two versions may put in different words.',
  valuesConfig: {
    TITLE: { description: 'Its title.' },
    THEME: { description: 'The name of its theme.' },
    STAGE: { description: 'How far the council has come.' },
    CONTEXT: { description: 'Why it matters.' },
    KNOWN: { description: 'What the council already knows.' },
    HELP_WANTED: { description: 'What help is wanted.' },
    CONTACT_ROLE: { description: 'Whom to talk to.' },
    BUDGET: { description: 'The indicative budget in words, with how VAT is treated.' },
  },
});
