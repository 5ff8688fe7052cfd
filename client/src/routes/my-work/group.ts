import { daysBetween } from '$lib/format';

interface Dated {
  dueAt: string | null;
}

/** What is overdue, due within the next seven days, later, and at no set date; each in the order given. */
export function groupsOf<Item extends Dated>(work: readonly Item[], now: Date): { title: string; items: Item[] }[] {
  const isOver = ({ dueAt }: Item): boolean => dueAt !== null && new Date(dueAt) <= now;
  const isSoon = (item: Item): boolean => item.dueAt !== null && !isOver(item) && daysBetween(now, item.dueAt) < 7;
  return [
    { title: 'Overdue', items: work.filter(isOver) },
    { title: 'Due within a week', items: work.filter(isSoon) },
    { title: 'Later', items: work.filter((item) => item.dueAt !== null && !isOver(item) && !isSoon(item)) },
    { title: 'Without a date', items: work.filter(({ dueAt }) => dueAt === null) },
  ].filter(({ items }) => items.length > 0);
}
