/** JSON-LD as publishers write it: in a comment or CDATA section, with raw line breaks, commas too many or too few. */

/**
 * Parses the text of a JSON-LD script.
 * @throws SyntaxError when it is no JSON even with the common slips mended
 */
export function parseJsonLd(source: string): unknown {
  const plain = source
    .replace(/^\s{0,50}(?:\/\/\s{0,5})?(?:<!--|<!\[CDATA\[|\/\*\s?<!\[CDATA\[\s?\*\/)/, '')
    .replace(/(?:\/\/\s{0,5})?(?:-->|\]\]>|\/\*\s?\]\]>\s?\*\/)[\s;]{0,50}$/, '')
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/;\s{0,50}$/, '');
  try {
    return JSON.parse(plain) as unknown;
  } catch {
    return JSON.parse(mended(plain)) as unknown; // the second error is the caller's
  }
}

/** Slips of templates: `"name": 'Jane'`, `"a", ]`, `"a" "b":`, a comment between properties. Runs only on text that does not parse. */
function mended(source: string): string {
  return source
    .replace(/([:[,]) {0,9}'([^'"\\]{0,2000})'(?= {0,9}[,}\]])/g, '$1"$2"')
    .replace(/, {0,200}(?=[}\]])/g, '')
    .replace(/,( {0,9},){1,9}/g, ',')
    .replace(/(["}\]]) {1,200}("[@\w-]{1,40}" {0,3}:)/g, '$1,$2');
}
