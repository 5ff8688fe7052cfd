import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { default as Ajv } from 'ajv-draft-04';
import { default as addFormats } from 'ajv-formats';

const FOLDER = above(import.meta.dirname);

type Json = Record<string, unknown>;
const read = (name: string): Json => JSON.parse(readFileSync(join(FOLDER!, name), 'utf8')) as Json;

export const hasSchemas = FOLDER !== null;
if (!hasSchemas)
  process.stderr.write(
    'SKIPPED: no folder shared/schemas/ocds-1.1 lies beside the checkout, so exports were not validated.\n',
  );

/** The schemas beside the checkout, wherever in it this file lies or was built to. */
function above(folder: string): string | null {
  const found = join(folder, 'shared', 'schemas', 'ocds-1.1');
  if (existsSync(found)) return found;
  return dirname(folder) === folder ? null : above(dirname(folder));
}

/** What the schema of OCDS 1.1.5, with the extension for bids, finds wrong with a release package. */
export function schemaFaults(releasePackage: unknown): string[] {
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const release = read('release-schema.json');
  ajv.addSchema(merge(release, read('bid-extension-v1.1.5/release-schema.json')));
  ajv.addSchema(read('versioned-release-validation-schema.json'));
  const validate = ajv.compile(read('release-package-schema.json'));
  validate(releasePackage);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** JSON Merge Patch, by which OCDS applies extensions. */
function merge(base: unknown, patch: unknown): Json {
  const merged = { ...(base as Json) };
  for (const [name, value] of Object.entries(patch as Json)) {
    const before = merged[name];
    const objects = [before, value].every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
    if (value === null) delete merged[name];
    else merged[name] = objects ? merge(before, value) : value;
  }
  return merged;
}
