import { requestContext, type Routes } from '../../core/http/index.js';
import { loadOrganisation } from '../organisations/index.js';
import { commissionByAddress } from './commission.queries.js';
import { textsOf } from './commission.loaders.js';
import { conditionsOf, criteriaOf } from './criterion.queries.js';
import { effortOf } from './effort.rules.js';
import { questionsText } from './questions.text.js';

/** `/commissions/REFERENCE/questions`: the questions as one file, for whoever may see the commission. */
export const questionsRoutes: Routes = (app, base) => {
  app.get<{ Params: { reference: string } }>('/commissions/:reference/questions', async (request, reply) => {
    const context = await requestContext(base, request, reply);
    const commission = await commissionByAddress(context, request.params.reference);
    if (!commission) return reply.code(404).type('text/plain; charset=utf-8').send('This commission was not found.\n');
    const criteria = await criteriaOf(context, commission.id);
    const text = questionsText({
      commission,
      council: (await loadOrganisation(context, commission.councilId))?.name ?? '',
      criteria,
      conditions: await conditionsOf(context, commission.id),
      effort: effortOf(criteria, (await textsOf(context, commission.id))?.documents ?? 0).line,
    });
    const name = `${commission.reference ?? 'draft'}-questions.md`;
    return reply
      .type('text/markdown; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`)
      .header('x-content-type-options', 'nosniff')
      .send(text);
  });
};
