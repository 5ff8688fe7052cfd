/** What browser journeys use. */
export { closeBrowser, launch, newPage } from './browser.mjs';
export { expectFits, expectNoAxeViolations, screenshots } from './checks.mjs';
export { sqlIn } from './database.mjs';
export { signIn, signInAs } from './people.mjs';
export { keyboard } from './keyboard.mjs';
export { startMarket } from './server.mjs';
export { fillBid, told } from './stories.mjs';
