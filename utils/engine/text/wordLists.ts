/** Words that say little about a text's subject, and words that tie a sentence to its surroundings, for each language. */
import discourseWords from '../../data/discourseWords.json';
import stopWords from '../../data/stopWords.json';

export interface WordLists {
  /** Function words and what fills any news text (`said`, `Monday`, `year`). */
  readonly stop: ReadonlySet<string>;
  /** `she`, `this`, `there`: they point at something said before. */
  readonly pronouns: ReadonlySet<string>;
  /** `but`, `meanwhile`. */
  readonly connectives: ReadonlySet<string>;
  /** `I`, `our`; also the address of a reader (`your`). */
  readonly firstPerson: ReadonlySet<string>;
  /** Verbs by which speech is reported. */
  readonly reporting: ReadonlySet<string>;
  /** `also`, `another`: they add to something said before. */
  readonly additive: ReadonlySet<string>;
  /** Articles and demonstratives: `the ruler` is known already, `a ruler` is new. */
  readonly definite: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
}

/** Small words that stand inside names: `Abdel Fattah al-Sisi`, `Bank of England`. */
export const nameParticles: ReadonlySet<string> = new Set(discourseWords.nameParticles);

type ByLanguage = Readonly<Record<string, readonly string[]>>;

const lists = new Map(Object.keys(stopWords.words).map((lang) => [lang, listsOf(lang)]));
const none: WordLists = listsOf('');

/** The lists of a language; empty ones where we have none. */
export function wordLists(lang: string): WordLists {
  return lists.get(lang) ?? none;
}

function listsOf(lang: string): WordLists {
  const set = (words: ByLanguage) => new Set(words[lang] ?? []);
  return {
    stop: set(stopWords.words),
    pronouns: set(discourseWords.pronouns),
    connectives: set(discourseWords.connectives),
    firstPerson: set(discourseWords.firstPerson),
    reporting: set(discourseWords.reporting),
    additive: set(discourseWords.additive),
    definite: set(discourseWords.definite),
    indefinite: set(discourseWords.indefinite),
    weekdays: set(discourseWords.weekdays),
  };
}
