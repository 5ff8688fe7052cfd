/** What page loads and form actions use. */
export { query, signedIn } from './query';
export { act, consult, refuse, type Refusal } from './act';
export { forThoseInside } from './inside';
export { upload, type UploadedFile } from './upload';
export { flash } from './flash';
export { text, texts, optionalText, textValues } from './form';
export { safeReturn, signInUrl } from './sign-in-url';
export { londonToUtc, utcToLondonInput } from './london-time';
export type { ActsFor, Me } from './me';
export { live } from './live';
