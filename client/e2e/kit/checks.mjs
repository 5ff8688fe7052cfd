import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SHOTS = fileURLToPath(new URL('../../../node_modules/.cache/screenshots/', import.meta.url));
const WIDTHS = [1280, 390];
const THEMES = /** @type {const} */ (['light', 'dark']);

/**
 * axe finds nothing against WCAG 2.2 A and AA. axe needs scripts: open the page with JavaScript.
 * @param {import('playwright-core').Page} page
 * @param {string[]} rules tags or names of rules
 */
export async function expectNoAxeViolations(page, rules = RULES) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }).then((said) => said.violations),
    rules,
  );
  if (violations.length === 0) return;
  const found = violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes.map(({ target, failureSummary }) => `\n    ${target.join(' ')} – ${failureSummary}`).join('')}`,
  );
  throw new Error(`${page.url()} has ${found.length} kinds of accessibility faults:\n  ${found.join('\n  ')}`);
}

/**
 * Nothing sticks out to the right.
 * @param {import('playwright-core').Page} page
 */
export async function expectFits(page) {
  const { wide, out } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const sticking = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    );
    return {
      wide: document.documentElement.scrollWidth - width,
      out: sticking.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
    };
  });
  if (wide > 1) throw new Error(`${page.url()} is ${wide} px too wide: ${out.join(', ')}`);
}

/**
 * The whole page at 1280 and 390 px, light and dark. Returns the files.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function screenshots(page, name, folder = process.env.SCREENSHOTS ?? SHOTS) {
  mkdirSync(folder, { recursive: true });
  const files = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      const path = join(folder, `${name}-${width}-${theme}.png`);
      await page.screenshot({ path, fullPage: true });
      files.push(path);
    }
  }
  return files;
}
