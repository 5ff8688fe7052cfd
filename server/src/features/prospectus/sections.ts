import type { EntryRow, ThemeRow } from './area-version.queries.js';

export interface Section {
  theme: ThemeRow | null;
  areas: EntryRow[];
}

/** Areas grouped by theme, themes in the council's order, areas without one last. */
export function sectionsOf(entries: readonly EntryRow[]): Section[] {
  const sections = new Map<string, Section>();
  for (const entry of entries) {
    const key = entry.theme?.id ?? '';
    const section = sections.get(key) ?? { theme: entry.theme, areas: [] };
    section.areas.push(entry);
    sections.set(key, section);
  }
  const place = ({ theme }: Section): number => theme?.position ?? Number.MAX_SAFE_INTEGER;
  return [...sections.values()].sort(
    (one, other) => place(one) - place(other) || (one.theme?.name ?? '').localeCompare(other.theme?.name ?? ''),
  );
}
