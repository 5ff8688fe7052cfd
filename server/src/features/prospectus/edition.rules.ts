import { countWords } from '../../core/text/index.js';
import { AreaStage, type HelpWanted } from './prospectus.words.js';

/** Shortest context with which an area may be published. */
export const LEAST_CONTEXT_WORDS = 20;

interface AreaFacts {
  title: string;
  context: string;
  theme: object | null;
  questions: readonly { text: string }[];
  contactRole: string;
  helpWanted: readonly HelpWanted[];
  stage: AreaStage;
}

/** What an area lacks before it can be published; empty when nothing. */
export function areaBlockers(area: AreaFacts): string[] {
  const name = `“${area.title || 'Untitled area'}”`;
  const words = countWords(area.context);
  const isLive = area.stage === AreaStage.EXPLORING || area.stage === AreaStage.COMMISSIONING;
  return [
    ...(area.title.trim() ? [] : ['An area has no title.']),
    ...(area.theme ? [] : [`${name} needs a theme.`]),
    ...(words >= LEAST_CONTEXT_WORDS
      ? []
      : [`${name} needs at least ${LEAST_CONTEXT_WORDS} words of context; it has ${words}.`]),
    ...(area.questions.some((question) => question.text.trim()) ? [] : [`${name} needs at least one open question.`]),
    ...(area.contactRole.trim() ? [] : [`${name} needs a contact role, such as Head of Policy.`]),
    ...(isLive && area.helpWanted.length === 0
      ? [`${name} must say what help is wanted, or be parked or closed.`]
      : []),
  ];
}

interface EditionFacts {
  title: string;
  areas: readonly AreaFacts[];
  /** The number of the edition in force when this draft says exactly the same. */
  sameAs: number | null;
}

/** Everything that stands between a draft and its publication, all at once. */
export function publishBlockers({ title, areas, sameAs }: EditionFacts): string[] {
  const titles = areas.map((area) => area.title.trim().toLowerCase());
  const twice = areas.filter(
    (area, index) => area.title.trim() && titles.indexOf(area.title.trim().toLowerCase()) < index,
  );
  return [
    ...(title.trim() ? [] : ['The edition needs a title.']),
    ...(areas.length > 0 ? [] : ['The edition needs at least one policy area.']),
    ...areas.flatMap(areaBlockers),
    ...twice.map((area) => `Two areas are called “${area.title}”. Give each its own title.`),
    ...(sameAs === null ? [] : [`Nothing has changed since edition ${sameAs}.`]),
  ];
}
