/** Rules of OCDS that its schema cannot say: what is wrong with a release, in sentences. */
export function ocdsFaults(release: Record<string, never>): string[] {
  const faults: string[] = [];
  const parties = (release.parties ?? []) as { id: string; roles: string[] }[];
  const ids = parties.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) faults.push('two parties have one id');
  walk(release, '', (path, value) => {
    if (/\/(buyer|procuringEntity|suppliers\/\d+)$/.test(path)) {
      const party = parties.find(({ id }) => id === (value as { id?: string }).id);
      const role = path.endsWith('buyer') ? 'buyer' : path.endsWith('Entity') ? 'procuringEntity' : 'supplier';
      if (!party) faults.push(`${path} refers to no party`);
      else if (!party.roles.includes(role)) faults.push(`${path} refers to a party without the role ${role}`);
    }
    if (/Period$/.test(path)) {
      const { startDate, endDate } = value as { startDate?: string; endDate?: string };
      if (startDate && endDate && Date.parse(startDate) > Date.parse(endDate))
        faults.push(`${path} ends before it starts`);
    }
    if (value === '' || (Array.isArray(value) && value.length === 0)) faults.push(`${path} is empty`);
    if (value === null) faults.push(`${path} is null`);
  });
  if (!release.tag || !release.ocid || !String(release.id).startsWith(release.ocid)) faults.push('no id of its own');
  return faults;
}

function walk(value: unknown, path: string, see: (path: string, value: unknown) => void): void {
  if (path) see(path, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) walk(part, `${path}/${name}`, see);
}
