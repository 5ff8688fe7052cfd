import { Invalid } from '../../core/errors/index.js';
import { packageHead, type PackageHead } from './package-head.js';
import { isObject } from './release.reader.js';

const MOST_RELEASES = 500;

/** Reads an uploaded package; Invalid with what is wrong with it. */
export function readPackage(text: string): PackageHead & { releases: unknown[] } {
  const wrong = (message: string): Invalid => new Invalid([{ path: 'input.package', message }]);
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw wrong('This file cannot be read as JSON. Choose an OCDS 1.1 release package.');
  }
  let head: PackageHead;
  try {
    head = packageHead(content);
  } catch (error) {
    throw wrong((error as Error).message);
  }
  const releases: unknown = isObject(content) ? content.releases : null;
  if (!Array.isArray(releases) || releases.length === 0) throw wrong('This package has no releases.');
  if (releases.length > MOST_RELEASES)
    throw wrong(`This package has ${releases.length} releases; an upload may have ${MOST_RELEASES}. Split it.`);
  return { ...head, releases };
}
