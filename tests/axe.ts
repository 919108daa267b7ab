/** Looks for accessibility faults with axe-core in what a component rendered, as a button without a name. */
import axe from 'axe-core';

/** Faults as “rule: element”. Contrast needs a real browser, and a component alone has no landmarks of a page. */
export async function faults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
