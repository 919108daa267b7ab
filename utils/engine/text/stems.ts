/**
 * Words by their stem, so that `elections` meets `election`: Porter's algorithm (1980) for English, elsewhere the first six
 * letters without accents, which serves inflecting languages about as well for matching within one page.
 */
import { stemmer } from 'stemmer';

/** Beyond this a "word" is a web address or noise, and Porter's rules would only waste time on it. */
const LONGEST_WORD = 40;
const PREFIX_LETTERS = 6;

/**
 * @param word lower case, as {@link tokenize} gives it
 * @param lang primary language subtag
 */
export function stem(word: string, lang: string): string {
  if (lang !== 'en') return withoutAccents(word).slice(0, PREFIX_LETTERS);
  const plain = withoutPossessive(word).replaceAll("'", '');
  return plain.length < 3 || plain.length > LONGEST_WORD || !/^[a-z]+$/.test(plain) ? plain : stemmer(plain);
}

/** `egypt's` → `egypt`. */
export function withoutPossessive(word: string): string {
  return word.replace(/'s?$/, '');
}

function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}
