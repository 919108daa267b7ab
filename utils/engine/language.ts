/** The language of an article: what the page says, else its commonest function words or its script. */
import data from '../data/functionWords.json';

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/, 'ja'],
  [/[\uac00-\ud7af]/, 'ko'],
  [/[\u4e00-\u9fff]/, 'zh'],
  [/[\u0e00-\u0e7f]/, 'th'],
  [/[\u0590-\u05ff]/, 'he'],
  [/[\u0900-\u097f]/, 'hi'],
  [/[\u0370-\u03ff]{3}/, 'el'],
];

const words: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(data.words).map(([lang, list]) => [
  lang,
  new Set(list.split(' ')),
]);

/** Share of function words under which a text is not said to be in a language; running prose has a third and more. */
const LEAST_SHARE = 0.15;

/** The primary subtag of a language tag: `en` of `en-US`; null when it is none. */
export function primarySubtag(tag: string | null | undefined): string | null {
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec((tag ?? '').trim())?.[1]?.toLowerCase() ?? null;
}

/** The language a text is written in, or null when too little speaks for one. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 6000).toLowerCase();
  for (const [script, lang] of SCRIPTS) if (script.test(sample)) return lang;
  const tokens = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (tokens.length < 20) return null;
  let best: string | null = null;
  let most = LEAST_SHARE * tokens.length;
  for (const [lang, set] of words) {
    const count = tokens.filter((token) => set.has(token)).length;
    if (count > most) [best, most] = [lang, count];
  }
  return best;
}
