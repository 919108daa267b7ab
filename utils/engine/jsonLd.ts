/** JSON-LD as publishers write it: in a comment or CDATA section, with raw line breaks, commas too many or too few. */

/** Levels of real pages' data stay below fifteen. What is nested without end could not be sent from the page: messages are JSON. */
const MAX_LEVELS = 60;

/**
 * Parses the text of a JSON-LD script.
 * @throws SyntaxError when it is no JSON even with the common slips mended, RangeError when it is nested without end
 */
export function parseJsonLd(source: string): unknown {
  const plain = source
    .replace(/^\s{0,50}(?:\/\/\s{0,5})?(?:<!--|<!\[CDATA\[|\/\*\s?<!\[CDATA\[\s?\*\/)/, '')
    .replace(/(?:\/\/\s{0,5})?(?:-->|\]\]>|\/\*\s?\]\]>\s?\*\/)[\s;]{0,50}$/, '')
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/;\s{0,50}$/, '');
  const value = parsed(plain);
  if (isDeeper(value, MAX_LEVELS)) throw new RangeError(`nested deeper than ${MAX_LEVELS} levels`);
  return value;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return JSON.parse(mended(source)) as unknown; // the second error is the caller's
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}

/** Slips of templates: `"name": 'Jane'`, `"a", ]`, `"a" "b":`, a comment between properties. Runs only on text that does not parse. */
function mended(source: string): string {
  return source
    .replace(/([:[,]) {0,9}'([^'"\\]{0,2000})'(?= {0,9}[,}\]])/g, '$1"$2"')
    .replace(/, {0,200}(?=[}\]])/g, '')
    .replace(/,( {0,9},){1,9}/g, ',')
    .replace(/(["}\]]) {1,200}("[@\w-]{1,40}" {0,3}:)/g, '$1,$2');
}
