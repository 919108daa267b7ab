/**
 * How heavy the built extension is: the gate that every page loads, the reader that articles load, each screen, and all
 * of it, in bytes as they are and gzipped, held against limits.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * @typedef {object} Size
 * @property {string} part
 * @property {number} rawBytes
 * @property {number} gzipBytes
 * @property {number | null} limitBytes gzipped; null where none is held
 */

const KB = 1000;

/** @type {readonly { part: string, entry: string, limitBytes: number | null }[]} */
const PARTS = [
  { part: 'gate', entry: 'gate.js', limitBytes: 10 * KB },
  { part: 'reader', entry: 'reader.js', limitBytes: 40 * KB },
  { part: 'background', entry: 'background.js', limitBytes: null },
  { part: 'popup', entry: 'popup.html', limitBytes: null },
  { part: 'trace', entry: 'trace.html', limitBytes: null },
];
const PACKAGE_LIMIT_BYTES = 2000 * KB;

/** Addresses of scripts and style sheets in a page (`src="/chunks/a.js"`) and of modules in a script (`from"./b.js"`). */
const REFERENCE = /\b(?:src|href)="([^"]{1,200}\.(?:js|css))"|\b(?:from|import)\s?"([^"]{1,200}\.js)"/g;

/**
 * @param {string} folder of the built extension
 * @param {string} file relative to it
 * @param {Set<string>} found all files loaded together with `file`, itself included
 */
function collect(folder, file, found) {
  if (found.has(file) || !existsSync(join(folder, file))) return found;
  found.add(file);
  if (file.endsWith('.css')) return found;
  for (const [, page, script] of readFileSync(join(folder, file), 'utf8').matchAll(REFERENCE)) {
    const target = page ?? script ?? '';
    collect(folder, target.startsWith('/') ? target.slice(1) : join(dirname(file), target), found);
  }
  return found;
}

/**
 * @param {string} folder
 * @param {Iterable<string>} files
 */
function weigh(folder, files) {
  const contents = [...files].map((file) => readFileSync(join(folder, file)));
  return {
    rawBytes: contents.reduce((sum, content) => sum + content.length, 0),
    gzipBytes: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
  };
}

/**
 * Weighs the extension.
 *
 * @param {string} folder the built extension, as `.output/chrome-mv3`
 * @returns {Size[]}
 */
export function sizesOf(folder) {
  const parts = PARTS.filter(({ entry }) => existsSync(join(folder, entry))).map(({ part, entry, limitBytes }) => ({
    part,
    ...weigh(folder, collect(folder, entry, new Set())),
    limitBytes,
  }));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return [...parts, { part: 'package', ...weigh(folder, files), limitBytes: PACKAGE_LIMIT_BYTES }];
}

/**
 * A line for each part, as `gate         9,120   3,412 gzip, limit 10,000`.
 *
 * @param {readonly Size[]} sizes
 */
export function describeSizes(sizes) {
  const figure = (/** @type {number} */ bytes) => bytes.toLocaleString('en').padStart(10);
  return sizes.map(
    ({ part, rawBytes, gzipBytes, limitBytes }) =>
      `${part.padEnd(10)} ${figure(rawBytes)} ${figure(gzipBytes)} gzip` +
      (limitBytes === null
        ? ''
        : `, limit ${limitBytes.toLocaleString('en')}${gzipBytes > limitBytes ? ': OVER' : ''}`),
  );
}

/**
 * @param {readonly Size[]} sizes
 * @returns {readonly Size[]} those over their limit
 */
export const overLimit = (sizes) => sizes.filter(({ gzipBytes, limitBytes }) => gzipBytes > (limitBytes ?? Infinity));
