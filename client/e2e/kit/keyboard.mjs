/** More than any page has places to stop at. */
const STOPS = 400;

/**
 * One person's hands on the keyboard: Tab, letters, Space, arrows, Enter, never a mouse. Whatever is reached must be seen
 * to have the focus, and nothing may lie over it.
 * @param {import('playwright-core').Page} page
 */
export function keyboard(page) {
  const { keyboard: keys } = page;

  /** Tabs until `here` holds, wherever the focus is now; once round the page is too far. */
  async function tabUntil(locator, here) {
    const target = await locator.elementHandle();
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await target.evaluate(here)) return;
      await keys.press('Tab');
    }
    throw new Error(`The keyboard does not reach ${locator}.`);
  }

  async function reach(locator) {
    await tabUntil(locator, (element) => element === document.activeElement);
    const fault = await locator.evaluate(unseen);
    if (fault) throw new Error(`${locator} has the focus, but ${fault}.`);
  }

  return {
    reach,
    /** Follows a link, presses a button, opens a disclosure. */
    async press(locator) {
      await reach(locator);
      await keys.press('Enter');
    },
    /** Writes over whatever a field holds. */
    async type(locator, text) {
      await reach(locator);
      await keys.press('Control+a');
      await keys.insertText(text);
    },
    async check(locator) {
      await reach(locator);
      if (!(await locator.isChecked())) await keys.press('Space');
    },
    /** Chooses one radio button: Tab leads into its group, arrows within it. */
    async choose(locator) {
      for (let turn = 0; turn < 20 && !(await locator.isChecked()); turn += 1) {
        await tabUntil(locator, ({ form, name }) => {
          const { activeElement: at } = document;
          return at.type === 'radio' && at.form === form && at.name === name;
        });
        const there = await locator.evaluate((element) => element === document.activeElement);
        await keys.press(there ? 'Space' : 'ArrowDown');
      }
      await reach(locator);
    },
  };
}

/** Runs in the page: what keeps somebody from seeing that an element has the focus, or nothing. */
function unseen(element) {
  const marked = [element, element.closest('label'), element.parentElement].some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (
      outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    );
  });
  if (!marked) return 'nothing shows it';
  const { left, top, width, height } = element.getClientRects()[0] ?? new window.DOMRect();
  const [x, y] = [left + width / 2, top + Math.min(height / 2, 10)];
  if (x < 0 || y < 0 || x > window.innerWidth || y > window.innerHeight) return 'it is out of sight';
  const above = document.elementFromPoint(x, y);
  const same =
    above && (element.contains(above) || above.contains(element) || above.closest('label')?.control === element);
  return same ? null : `<${above?.tagName.toLowerCase()}> lies over it`;
}
