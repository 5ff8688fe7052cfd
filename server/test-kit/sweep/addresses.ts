import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Scene } from './scene.js';
import { BAIT } from './secrets.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PAGES = join(ROOT, 'client', 'src', 'routes');
const SERVER = join(ROOT, 'server', 'src');

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' });

/** The address patterns of all pages and of what stands beside them, as their folders say: `/members/[id]`. */
const pagePatterns = (): string[] => [
  ...new Set(
    filesIn(PAGES)
      .filter((path) => /\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(path))
      .map((path) => `/${dirname(path).split(sep).join('/')}`.replace(/^\/\.$/, '/')),
  ),
];

/** The address patterns of what the server answers itself, as it registers them: `/files/:id/:name`. */
const serverPatterns = (): string[] =>
  filesIn(SERVER)
    .filter((path) => path.endsWith('.ts') && !path.includes('tests'))
    .flatMap((path) => [...readFileSync(join(SERVER, path), 'utf8').matchAll(/\.get(?:<.+>)?\('(\/[^']+)'/g)])
    .map((match) => match[1]!);

/** What stands for each part in brackets, by pattern or by name. A part that is not known here fails the sweep. */
function partsOf({ commission, meridian, northgate, bids }: Scene): Record<string, string[]> {
  return {
    '/bids/[id]': bids.flatMap((bid) => [bid.uuid, bid.bidId]),
    '/members/[id]': [Buffer.from(`Member:${meridian.manager.id}`).toString('base64url'), meridian.manager.id],
    '/prospectus/[council]/edit/areas/[slug]': [commission.area.slug],
    reference: [commission.reference],
    slug: [meridian.body.slug, northgate.body.slug],
    council: [northgate.body.slug],
    area: [commission.area.slug],
    number: ['1'],
    a: ['1'],
    b: ['1'],
    token: ['x'],
    key: ['x'],
    file: [`${commission.reference}.json`],
  };
}

/** Questions that some pages take. */
const asked = ({ meridian, commission }: Scene): Record<string, string[]> => ({
  '/commissions': [`?q=${BAIT}`, '?state=CLOSED'],
  '/organisations': [`?q=${BAIT}`],
  '/prospectus': [`?text=${BAIT}`],
  '/administration/members': [`?search=${BAIT}`],
  '/administration/audit': ['?kind=Bid', '?kind=Commission'],
  '/commissions/[reference]/bid': [`?for=${meridian.body.slug}`],
  '/commissions/[reference]/bid/submit': [`?for=${meridian.body.slug}`],
  '/commissions/[reference]/bid/documents': [`?for=${meridian.body.slug}`],
  '/commissions/[reference]/bid/receipt': [`?for=${meridian.body.slug}`, `?for=${meridian.body.slug}&revision=1`],
  '/commissions/[reference]/bid/download': [`?for=${meridian.body.slug}`, `?for=${meridian.body.slug}&revision=1`],
  '/my-bids': [`?for=${meridian.body.slug}`],
  '/my-work': [`?for=${meridian.body.slug}`],
  '/open-data/ocds.json': ['?since=2020-01-01'],
  '/commissions/new': [`?council=${commission.area.slug}`],
});

/** Every address of the market, with the scene's things in it. */
export function addressesOf(scene: Scene): string[] {
  const parts = partsOf(scene);
  const questions = asked(scene);
  const patterns = [...pagePatterns(), ...serverPatterns().filter((one) => one !== '/files/:id/:name')];
  const plain = patterns.flatMap((pattern) => {
    const named = pattern.replace(/:(\w+)/g, '[$1]');
    return fill([named], named, parts).flatMap((path) => ['', ...(questions[pattern] ?? [])].map((ask) => path + ask));
  });
  return [...plain, ...scene.bids.flatMap(({ files }) => files)];
}

function fill(paths: string[], pattern: string, parts: Record<string, string[]>): string[] {
  const name = /\[(\w+)\]/.exec(paths[0]!)?.[1];
  if (!name) return paths;
  const values = parts[pattern] ?? parts[name];
  if (!values)
    throw new Error(`the sweep does not know what to put for [${name}] in ${pattern}: add it to addresses.ts`);
  return fill(
    paths.flatMap((path) => values.map((value) => path.replace(`[${name}]`, value))),
    pattern,
    parts,
  );
}
