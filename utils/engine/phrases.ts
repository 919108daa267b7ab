/** Fixed wordings, looked for in a block without regard to case, kind of quotation mark, or dash. */
import data from '../data/phrases.json';

export type Meaning = (typeof data.phrases)[number]['meaning'];

/** A text as phrases are written: lower case, straight quotes, plain dashes, single spaces. */
export function phraseKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ');
}

/** The first phrase of a meaning that stands in a text, as the text writes it; null when there is none. */
export function findPhrase(text: string, meaning: string): string | null {
  const key = phraseKey(text);
  for (const phrase of data.phrases) {
    if (phrase.meaning !== meaning) continue;
    const at = key.indexOf(phrase.text);
    // The key keeps every character's place: each replacement is one for one but for folded white space, which blocks have none of.
    if (at >= 0) return text.slice(at, at + phrase.text.length);
  }
  return null;
}
