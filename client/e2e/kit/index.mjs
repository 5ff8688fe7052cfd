/** What browser journeys use. */
export { closeBrowser, launch, newPage } from './browser.mjs';
export { expectFits, expectNoAxeViolations, screenshots } from './checks.mjs';
export { signIn } from './people.mjs';
