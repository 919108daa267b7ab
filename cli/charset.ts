/**
 * Bytes of a page as text: the byte order mark decides, then `<meta charset>`, then UTF-8 (as the HTML standard, less its
 * guessing). Saved pages are often stored as UTF-8 under their old meta: bytes that can only be UTF-8 are read as such.
 */

/** How far into the bytes a `<meta>` is looked for (HTML standard: 1024; older pages put it later). */
const PRESCAN_BYTES = 4096;

/** The character set's label for these bytes; `fallback` is what a server said, if anything. */
export function charsetOf(bytes: Uint8Array, fallback: string | null = null): string {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (fallback && isKnown(fallback)) return fallback;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  const label = /<meta[^>]{1,200}?charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w:.-]{2,40})/i.exec(head)?.[1];
  if (!label || !isKnown(label)) return 'utf-8';
  // A page that can be read up to its meta is not in UTF-16, whatever it says (HTML standard).
  return /^utf-?16/i.test(label) || isSurelyUtf8(bytes) ? 'utf-8' : label;
}

/** Non-ASCII bytes that must be there, all in valid sequences: text in another set does not form that many by chance. */
const MIN_UTF8_BYTES = 24;

function isSurelyUtf8(bytes: Uint8Array): boolean {
  if (bytes.filter((byte) => byte > 0x7f).length < MIN_UTF8_BYTES) return false;
  try {
    return Boolean(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false; // not UTF-8 throughout: the declared set stands
  }
}

function isKnown(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false; // a label that no decoder knows is no label
  }
}

/**
 * What windows-1252 has at 0x80 to 0x9F (WHATWG Encoding Standard, index-windows-1252). Node 20 reads these bytes as
 * ISO-8859-1 does, as control characters: dashes, quotation marks and the euro sign would be lost.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST = 0x80;

/** Decodes bytes; wrong ones become U+FFFD, as in a browser. */
export function decode(bytes: Uint8Array, fallback: string | null = null): string {
  const decoder = new TextDecoder(charsetOf(bytes, fallback));
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - FIRST] ?? sign);
}
