import { requestContext, type Routes } from '../../core/http/index.js';
import { loadOrganisation } from '../organisations/index.js';
import { calendarText } from './calendar.text.js';
import { commissionByAddress } from './commission.queries.js';
import { textsOf } from './commission.loaders.js';
import { conditionsOf, criteriaOf } from './criterion.queries.js';
import { effortOf } from './effort.rules.js';
import { questionsText } from './questions.text.js';

/** Files made from a commission, for whoever may see it: `/commissions/REFERENCE/questions` and `…/dates.ics`. */
export const commissionRoutes: Routes = (app, base) => {
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

  app.get<{ Params: { reference: string } }>('/commissions/:reference/dates.ics', async (request, reply) => {
    const context = await requestContext(base, request, reply);
    const commission = await commissionByAddress(context, request.params.reference);
    if (!commission) return reply.code(404).type('text/plain; charset=utf-8').send('This commission was not found.\n');
    const page = `${request.protocol}://${request.host}/commissions/${commission.reference ?? commission.id}`;
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="key-dates.ics"')
      .header('x-content-type-options', 'nosniff')
      .send(calendarText(commission, page));
  });
};
