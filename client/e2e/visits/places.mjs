import { told } from '../kit/index.mjs';

const found = (title) => `/commissions?q=${encodeURIComponent(`"${title}"`)}`;

/** Where the demonstration's things lie: who sees the link to each, on which page, and what stands in its address. */
const PLACES = {
  closed: [null, found('After dusk'), /^\/commissions\/([A-Z]+-\d{4}-\d{3})$/],
  withdrawn: [null, found('Street by street'), /^\/commissions\/([A-Z]+-\d{4}-\d{3})$/],
  open: [null, found('What works in temporary accommodation'), /^\/commissions\/([A-Z]+-\d{4}-\d{3})$/],
  closing: [null, found('Food and activities in school holidays'), /^\/commissions\/([A-Z]+-\d{4}-\d{3})$/],
  scoring: [null, found('Evaluation of the neighbourhood budgets'), /^\/commissions\/([A-Z]+-\d{4}-\d{3})$/],
  awarded: [null, found('Good work in the everyday economy'), /^\/commissions\/([A-Z]+-\d{4}-\d{3})$/],
  unsuccessful: [null, found('Mapping community energy'), /^\/commissions\/([A-Z]+-\d{4}-\d{3})$/],
  draft: ['Rhys Morgan', '/commissions?state=DRAFT', /^\/commissions\/(draft-[^/]+|[^/?]{20,})$/],
  bid: ['Grace Lin', '/commissions/{scoring}/scoring', /^\/bids\/([^/?]+)/],
  member: ['Ada Pryce', '/administration/members', /^\/members\/([^/?]+)/],
  area: [null, '/prospectus/northgate-city-council', /^\/prospectus\/northgate-city-council\/(child-poverty[^/?#]*)/],
  invitation: [null, '/outbox', /\/invitations\/([^/?]+)$/],
};

/**
 * The words for `{name}` in the addresses of visits.
 * @param {(name: string | null) => Promise<import('playwright-core').Page>} pageOf
 */
export async function findPlaces(pageOf) {
  const places = {};
  for (const [name, [who, on, pattern]] of Object.entries(PLACES)) {
    const page = await pageOf(who);
    await page.goto(addressOf(on, places));
    const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const match = hrefs.map((href) => pattern.exec(href ?? '')).find(Boolean);
    places[name] = told(match, `“${name}” on ${on}, among ${hrefs.join(' ')}`)[1];
  }
  return places;
}

/** @param {string} path @param {Record<string, string>} places */
export const addressOf = (path, places) => path.replace(/\{(\w+)\}/g, (_, name) => told(places[name], `“${name}”`));
