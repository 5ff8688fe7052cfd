import { defineLifecycle } from '../../core/lifecycle/index.js';

export const editionLifecycle = defineLifecycle({
  noun: 'ProspectusEdition',
  table: 'prospectus_edition',
  initial: 'draft',
  states: {
    draft: { publish: 'published' },
    published: { supersede: 'superseded' },
    superseded: {},
  },
});
