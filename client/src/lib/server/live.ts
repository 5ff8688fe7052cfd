/** For a page's data: it renews itself when something happens to these records, as far as its viewer may know. */
export const live = (...ids: (string | null | undefined)[]): { ids: string[]; since: Date } => ({
  ids: ids.filter((id) => id !== null && id !== undefined),
  since: new Date(),
});
