import { cleanLine } from './clean-text.js';
import { Reader, isObject } from './release.reader.js';

/** What a release package says about itself. */
export interface PackageHead {
  publisher: string;
  licence: string | null;
}

/** Reads the head of a package; throws one sentence when it is no OCDS 1.1 release package. */
export function packageHead(raw: unknown): PackageHead {
  if (!isObject(raw)) throw new Error('This is not an OCDS release package: it is no JSON object.');
  if ('records' in raw) throw new Error('This is an OCDS record package. Only release packages can be imported.');
  const faults: string[] = [];
  const reader = new Reader(raw, '', faults);
  const version = reader.text('version') ?? '1.0';
  if (!/^1\.1(\.\d+)?$/.test(version))
    throw new Error(`This is not an OCDS 1.1 release package: its version is ${JSON.stringify(version.slice(0, 20))}.`);
  const publisher = reader.object('publisher').text('name');
  const licence = reader.text('license');
  if (publisher === null) faults.push('publisher/name is missing.');
  if (faults.length > 0 || publisher === null) throw new Error(`The package has faults: ${faults.join(' ')}`);
  return { publisher: cleanLine(publisher), licence: licence && cleanLine(licence) };
}
