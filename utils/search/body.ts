/**
 * The text of an answer, never more than a cap: a body that does not end is cut off at its 2,000,001st byte, one in
 * `windows-1251` comes out as its letters.
 */
import { Unanswered } from './unanswered';

/**
 * Reads a body to its end.
 * @param stream Null for an empty body.
 * @param maxBytes Cap.
 * @throws {Unanswered} too-large; the transfer has been stopped then.
 */
export async function readBytes(stream: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array> {
  if (!stream) return new Uint8Array();
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.length;
    if (size > maxBytes) {
      await reader.cancel();
      throw new Unanswered('unreadable', 'too-large', `${maxBytes} bytes`);
    }
    chunks.push(step.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * Unpacks bytes that are still gzip after transfer, as `sitemap.xml.gz`; others are given back as they are.
 * @throws {Unanswered} too-large, when little packs much; unexpected-answer, when it is broken.
 */
export async function unpack(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return await readBytes(stream, maxBytes);
  } catch (error) {
    throw error instanceof Unanswered ? error : new Unanswered('unreadable', 'unexpected-answer', 'gzip');
  }
}

const BOMS: readonly [label: string, ...bytes: number[]][] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16be', 0xfe, 0xff],
  ['utf-16le', 0xff, 0xfe],
];
const HEADER = /charset\s?=\s?["']?([\w:.-]{1,40})/i;
/** `<meta charset>`, `<meta http-equiv>` and `<?xml encoding?>` in the first kilobyte (WHATWG Encoding; XML 1.0, 4.3.3). */
const DECLARED =
  /<meta[^>]{0,200}charset\s?=\s?["']?([\w:.-]{1,40})|^\s{0,20}<\?xml[^>]{0,100}encoding\s?=\s?["']([\w:.-]{1,40})/i;

function decoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Text of bytes in the encoding their byte order mark, content type or own declaration names, else in UTF-8; a name
 * that no browser knows counts as none.
 */
export function decode(bytes: Uint8Array, contentType: string): string {
  const bom = BOMS.find(([, ...mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const [, inMeta, inXml] = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 1024))) ?? [];
  // A document that can be read as ASCII is not UTF-16, whatever it declares (HTML, 13.2.3.2).
  const declared = (inMeta ?? inXml)?.replace(/^utf-16(?:le|be)?$/i, 'utf-8');
  for (const label of [bom, HEADER.exec(contentType)?.[1], declared, 'utf-8']) {
    const known = label === undefined ? null : decoder(label);
    if (known) return known.decode(bytes);
  }
  throw new TypeError('utf-8 is always known');
}
