import { areaStage, word } from '$lib/words';
import type { AreaValues } from './area-input';

/** What is saved beside what was typed, field by field, in words. */
export function differences(
  saved: AreaValues,
  yours: AreaValues,
  themes: readonly { value: string; label: string }[],
): { label: string; saved: string; yours: string }[] {
  const theme = (id: string) => themes.find(({ value }) => value === id)?.label ?? '';
  const say: [label: string, text: (area: AreaValues) => string][] = [
    [word('areaField', 'TITLE'), (area) => area.title],
    [word('areaField', 'THEME'), (area) => theme(area.themeId)],
    [word('areaField', 'CONTEXT'), (area) => area.context],
    ['Open questions', (area) => area.questions.map(({ text }) => text).join('\n')],
    [word('areaField', 'KNOWN'), (area) => area.known],
    [word('areaField', 'HELP_WANTED'), (area) => area.helpWanted.map((help) => word('help', help)).join(', ')],
    [word('areaField', 'CONTACT_ROLE'), (area) => area.contactRole],
    [word('areaField', 'STAGE'), (area) => areaStage(area.stage).label],
    ['Budget from', (area) => area.budgetMin],
    ['Budget up to', (area) => area.budgetMax],
  ];
  return say.map(([label, text]) => ({ label, saved: text(saved), yours: text(yours) }));
}
