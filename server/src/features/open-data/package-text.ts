import { Invalid } from '../../core/errors/index.js';
import { headOf } from './package-file.js';
import type { PackageHead } from './package-head.js';
import { PackageSplitter } from './package-split.js';
import { rawRelease, type RawRelease } from './raw-release.js';

const MOST_RELEASES = 500;

/** Reads an uploaded package; Invalid with what is wrong with it as a whole. */
export function readPackage(text: string): PackageHead & { releases: RawRelease[] } {
  const wrong = (message: string): Invalid => new Invalid([{ path: 'input.package', message }]);
  try {
    const splitter = new PackageSplitter();
    const elements = [...splitter.take(text.replace(/^\ufeff/, ''))];
    const head = headOf(splitter, 'This file');
    if (!splitter.isWhole)
      throw new Error(`This file breaks off after ${elements.length} whole releases. Download it again.`);
    if (elements.length === 0) throw new Error('This package has no releases.');
    if (elements.length > MOST_RELEASES)
      throw new Error(`This package has ${elements.length} releases; an upload may have ${MOST_RELEASES}. Split it.`);
    return { ...head, releases: elements.map(rawRelease) };
  } catch (error) {
    throw wrong((error as Error).message);
  }
}
