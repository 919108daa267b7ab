/**
 * What the extension adds to a page, looked at from inside its closed shadow root: functions for `inMarks`, which run in
 * the page.
 */

/**
 * Runs in the page, on what the extension adds to it.
 *
 * @param {ShadowRoot} root
 * @returns {string[]} the line at the top and each mark's label and reason
 */
export function listMarks(root) {
  const line = [...root.querySelectorAll('.line p')].map((part) => part.textContent);
  const pins = [...root.querySelectorAll('li[data-block] > button')].map((pin) => pin.getAttribute('aria-label') ?? '');
  return [...line, ...pins];
}

/**
 * Runs in the page, on what the extension adds to it: presses the button that leads to the first mark.
 *
 * @param {ShadowRoot} root
 * @returns {boolean} whether there is one
 */
export function openFirstMark(root) {
  const pin = root.querySelector('li[data-block] > button');
  const toFirst = root.querySelector('.line button');
  if (pin) (toFirst instanceof HTMLElement ? toFirst : /** @type {HTMLElement} */ (pin)).click();
  return pin !== null;
}
