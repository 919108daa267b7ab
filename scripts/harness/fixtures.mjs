/**
 * The example pages: `tests/fixtures/<slug>.html` with what is expected of it in `<slug>.json`; all under `.example`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** @import { ColourRole, Report } from '../../utils/types' */

/**
 * @typedef {object} Fixture
 * @property {string} slug file name without ending
 * @property {string} html
 * @property {string} url the invented address the page is served at
 * @property {string} about one sentence: what kind of page it is
 * @property {DeepPartial<Report>} report parts of the report, lists in full; insertions in reading order
 * @property {{ text: string, colour: ColourRole }} badge
 */

/**
 * @template T
 * @typedef {T extends object ? { [K in keyof T]?: DeepPartial<T[K]> } : T} DeepPartial
 */

/** Where the example pages stand, from the project's folder. */
export const FIXTURES = 'tests/fixtures';

/**
 * Every example page of a folder, sorted by name.
 *
 * @param {string} [folder]
 * @returns {Fixture[]}
 */
export function readFixtures(folder = FIXTURES) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => basename(file, '.html'))
    .toSorted()
    .map((slug) => ({
      slug,
      html: readFileSync(join(folder, `${slug}.html`), 'utf8'),
      ...JSON.parse(readFileSync(join(folder, `${slug}.json`), 'utf8')),
    }));
}
