const RHYS = 'Rhys Morgan';
const BEA = 'Bea Whitfield';
const COUNCIL = 'northgate-city-council';

/**
 * Who opens each page, at which address; `{open}` and the like stand for what places.mjs finds. A page that looks
 * different in several states is visited in each. Every page has its row: the test says so for a new one.
 * @type {Record<string, [who: string | null, ...paths: string[]][]>}
 */
export const VISITS = {
  '/': [
    [null, '/'],
    [BEA, '/'],
  ],
  '/about': [[null, '/about']],
  '/about/api': [[null, '/about/api']],
  '/accessibility': [[null, '/accessibility']],
  '/account': [[BEA, '/account']],
  '/account/close': [[BEA, '/account/close']],
  '/account/email': [[BEA, '/account/email']],
  '/account/password': [[BEA, '/account/password']],
  '/account/profile': [[BEA, '/account/profile']],
  '/account/sessions': [[BEA, '/account/sessions']],
  '/account/tokens': [[BEA, '/account/tokens']],
  '/administration': [['Ada Pryce', '/administration']],
  '/administration/audit': [['Ada Pryce', '/administration/audit', '/administration/audit?kind=Commission']],
  '/administration/members': [
    ['Ada Pryce', '/administration/members', '/administration/members?search=nobody-of-this-name'],
  ],
  '/administration/organisations': [['Ada Pryce', '/administration/organisations']],
  '/administration/organisations/[slug]': [
    ['Ada Pryce', '/administration/organisations/open-streets-collective', `/administration/organisations/${COUNCIL}`],
  ],
  '/administration/verification': [
    ['Ada Pryce', '/administration/verification', '/administration/verification?show=decided'],
  ],
  '/bids/[id]': [
    [RHYS, '/bids/{bid}'],
    ['Grace Lin', '/bids/{bid}'],
  ],
  '/commissions': [
    [null, '/commissions', '/commissions?q=no+such+words'],
    [RHYS, '/commissions?state=DRAFT'],
  ],
  '/commissions/[reference]': [
    [null, '/commissions/{open}', '/commissions/{closing}', '/commissions/{awarded}', '/commissions/{unsuccessful}'],
    [null, '/commissions/{closed}', '/commissions/{withdrawn}'],
    [RHYS, '/commissions/{draft}', '/commissions/{scoring}'],
    [BEA, '/commissions/{open}'],
  ],
  '/commissions/[reference]/amend': [[RHYS, '/commissions/{open}/amend']],
  '/commissions/[reference]/award': [[RHYS, '/commissions/{scoring}/award']],
  '/commissions/[reference]/bid': [
    [BEA, '/commissions/{open}/bid', '/commissions/{closing}/bid'],
    ['Hugh Finch', '/commissions/{open}/bid'],
    ['Amina Rahman', '/commissions/{open}/bid'],
  ],
  '/commissions/[reference]/bid/documents': [[BEA, '/commissions/{open}/bid/documents']],
  '/commissions/[reference]/bid/receipt': [[BEA, '/commissions/{closing}/bid/receipt']],
  '/commissions/[reference]/bid/submit': [[BEA, '/commissions/{open}/bid/submit']],
  '/commissions/[reference]/clarifications': [
    [null, '/commissions/{open}/clarifications'],
    [BEA, '/commissions/{open}/clarifications'],
    [RHYS, '/commissions/{open}/clarifications'],
  ],
  '/commissions/[reference]/documents': [[RHYS, '/commissions/{draft}/documents']],
  '/commissions/[reference]/edit': [[RHYS, '/commissions/{draft}/edit']],
  '/commissions/[reference]/end': [[RHYS, '/commissions/{open}/end']],
  '/commissions/[reference]/evaluation': [
    [RHYS, '/commissions/{scoring}/evaluation', '/commissions/{awarded}/evaluation'],
  ],
  '/commissions/[reference]/extend': [[RHYS, '/commissions/{open}/extend']],
  '/commissions/[reference]/opening': [
    [null, '/commissions/{scoring}/opening'],
    [RHYS, '/commissions/{scoring}/opening', '/commissions/{open}/opening', '/commissions/{closed}/opening'],
  ],
  '/commissions/[reference]/panel': [[RHYS, '/commissions/{closed}/panel', '/commissions/{open}/panel']],
  '/commissions/[reference]/publish': [[RHYS, '/commissions/{draft}/publish']],
  '/commissions/[reference]/result': [
    [null, '/commissions/{awarded}/result', '/commissions/{unsuccessful}/result'],
    ['Denise Carter', '/commissions/{awarded}/result'],
  ],
  '/commissions/[reference]/scoring': [['Grace Lin', '/commissions/{scoring}/scoring']],
  '/commissions/[reference]/versions/[a]/[b]': [[null, '/commissions/{open}/versions/1/2']],
  '/commissions/import': [[RHYS, '/commissions/import']],
  '/commissions/new': [[RHYS, '/commissions/new']],
  '/confirm': [[null, '/confirm?token=spent', '/confirm?undo=spent']],
  '/contact': [[null, '/contact']],
  '/forgotten': [[null, '/forgotten']],
  '/how-points-are-worked-out': [[null, '/how-points-are-worked-out']],
  '/invitations/[token]': [['Amina Rahman', '/invitations/{invitation}']],
  '/members/[id]': [[null, '/members/{member}']],
  '/my-bids': [
    [BEA, '/my-bids'],
    ['Farid Haddad', '/my-bids'],
  ],
  '/my-work': [
    [RHYS, '/my-work'],
    [BEA, '/my-work'],
    ['Grace Lin', '/my-work'],
    ['Ada Pryce', '/my-work'],
    ['Amina Rahman', '/my-work'],
  ],
  '/open-data': [[null, '/open-data']],
  '/open-data/dictionary': [[null, '/open-data/dictionary']],
  '/organisations': [[null, '/organisations', '/organisations?text=nobody-of-this-name']],
  '/organisations/[slug]': [
    [null, `/organisations/${COUNCIL}`, '/organisations/amara-nwosu-research'],
    [BEA, '/organisations/meridian-policy-institute', '/organisations/open-streets-collective'],
  ],
  '/organisations/[slug]/edit': [[BEA, '/organisations/meridian-policy-institute/edit']],
  '/organisations/[slug]/people': [[BEA, '/organisations/meridian-policy-institute/people']],
  '/organisations/new': [['Amina Rahman', '/organisations/new']],
  '/outbox': [[null, '/outbox']],
  '/preferences': [[null, '/preferences']],
  '/privacy': [[null, '/privacy']],
  '/prospectus': [[null, '/prospectus', '/prospectus?text=no+such+words']],
  '/prospectus/[council]': [
    [null, `/prospectus/${COUNCIL}`],
    [RHYS, `/prospectus/${COUNCIL}`],
  ],
  '/prospectus/[council]/[area]': [
    [null, `/prospectus/${COUNCIL}/{area}`],
    ['Amina Rahman', `/prospectus/${COUNCIL}/{area}`],
  ],
  '/prospectus/[council]/compare/[a]/[b]': [[null, `/prospectus/${COUNCIL}/compare/1/2`]],
  '/prospectus/[council]/edit': [[RHYS, `/prospectus/${COUNCIL}/edit`]],
  '/prospectus/[council]/edit/areas/[slug]': [[RHYS, `/prospectus/${COUNCIL}/edit/areas/{area}`]],
  '/prospectus/[council]/edit/areas/new': [[RHYS, `/prospectus/${COUNCIL}/edit/areas/new`]],
  '/prospectus/[council]/edit/introduction': [[RHYS, `/prospectus/${COUNCIL}/edit/introduction`]],
  '/prospectus/[council]/edit/publish': [[RHYS, `/prospectus/${COUNCIL}/edit/publish`]],
  '/prospectus/[council]/edit/themes': [[RHYS, `/prospectus/${COUNCIL}/edit/themes`]],
  '/prospectus/[council]/editions/[number]': [[null, `/prospectus/${COUNCIL}/editions/1`]],
  '/prospectus/[council]/editions/[number]/[area]': [[null, `/prospectus/${COUNCIL}/editions/1/{area}`]],
  '/prospectus/[council]/whole/[number]': [[null, `/prospectus/${COUNCIL}/whole/1`, `/prospectus/${COUNCIL}/whole/2`]],
  '/prospectus/following': [
    ['Amina Rahman', '/prospectus/following'],
    [BEA, '/prospectus/following'],
  ],
  '/prospectus/following/stop/[key]': [[null, '/prospectus/following/stop/spent']],
  '/register': [[null, '/register']],
  '/reset': [[null, '/reset?token=spent']],
  '/sign-in': [[null, '/sign-in', '/sign-in?to=/my-work']],
};

/** Pages for those who build the product; a built market answers that there is no such page. */
export const ONLY_WHILE_BUILDING = ['/styleguide'];

/** Pages that only a sent form reaches. */
export const ONLY_BY_FORM = ['/sign-in/continue'];
