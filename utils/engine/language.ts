/** The language of an article: what the page says, else its commonest function words or its script. */
import data from '../data/functionWords.json';

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0370-\u03ff]/g, 'el'],
];
/** Share of a text's characters that must be of a script; a name or two in it says nothing of the language. */
const SCRIPT_SHARE = 0.1;

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
  for (const [script, lang] of SCRIPTS) {
    if ((sample.match(script)?.length ?? 0) > SCRIPT_SHARE * sample.length) return lang;
  }
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
