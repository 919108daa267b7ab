/**
 * Puts foreign text into articles, so that there is something to learn from: a paragraph or two, a headline or a lead from an
 * unrelated article (`easy`) or from one of the nearest on another event (`hard`). No random choice: all follow from the id.
 */
import type { Idf } from '../../utils/engine/text/idf';
import { flatIdf } from '../../utils/engine/text/idf';
import { readPassage } from '../../utils/engine/text/passage';
import { sentences } from '../../utils/engine/text/sentences';
import { cosine, countTerms, termVector } from '../../utils/engine/text/tfidf';
import type { Page, Paragraph } from './tasks';

/** An article without foreign text. */
export interface Article {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  /** 0 or 1: donors come from the same fold, so that what is measured on the other fold was never seen. */
  readonly fold: number;
}

export interface Donation {
  readonly article: Article;
  readonly mode: string;
  readonly texts: readonly string[];
  /** A number that decides where the text goes. */
  readonly seed: number;
}

const MODES = ['teaser-easy', 'easy', 'teaser-hard', 'hard'];
/** Two articles more alike than this (cosine) tell of one event. */
const SAME_EVENT = 0.35;
const NEAREST = 8;
const SHORTEST_TEASER_WORDS = 5;
const SHORTEST_PARAGRAPH = 40;

/** Foreign texts for each article, `rounds` of each mode. */
export function donations(articles: readonly Article[], englishIdf: Idf, rounds: number): Donation[] {
  const vectors = articles.map(({ lang, paragraphs }) => {
    const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
    return termVector(countTerms(readPassage(text, lang).stems), lang === 'en' ? englishIdf : flatIdf);
  });
  return articles.flatMap((article, a) => {
    const donors = articles
      .map((donor, d) => ({ donor, likeness: cosine(vectors[a]!, vectors[d]!) }))
      .filter(({ donor, likeness }) => donor !== article && mayGive(donor, article) && likeness < SAME_EVENT)
      .toSorted((one, other) => other.likeness - one.likeness)
      .map(({ donor }) => donor);
    if (donors.length <= NEAREST) return [];
    return Array.from({ length: rounds }).flatMap((_, round) =>
      MODES.flatMap((mode) => {
        const seed = hash(`${article.id} ${mode} ${round}`);
        const pool = mode.endsWith('hard') ? donors.slice(0, NEAREST) : donors.slice(NEAREST);
        const donor = pool[seed % pool.length]!;
        const texts = mode.startsWith('teaser') ? teaserOf(donor, seed) : paragraphsOf(donor, seed);
        return texts.length === 0 ? [] : [{ article, mode, texts, seed: hash(`${seed}`) }];
      }),
    );
  });
}

/** The article with the texts as paragraphs of their own, never before the first. */
export function withParagraphs({ article, mode, texts, seed }: Donation): Page {
  const paragraphs: Paragraph[] = [...article.paragraphs];
  paragraphs.splice(1 + (seed % paragraphs.length), 0, ...texts.map((text) => ({ text, role: 'foreign' as const })));
  return { ...article, mode, paragraphs };
}

/** A small, well mixed number from a text (FNV-1a with a final mix). */
export function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}

function mayGive(donor: Article, article: Article): boolean {
  return donor.lang === article.lang && donor.fold === article.fold;
}

function teaserOf({ title, paragraphs }: Article, seed: number): string[] {
  const lead = sentences(paragraphs[0]?.text ?? '')[0]?.text ?? '';
  const teaser = title !== '' && (seed >>> 9) % 2 === 0 ? title : lead;
  return teaser.split(/\s+/).length >= SHORTEST_TEASER_WORDS ? [teaser] : [];
}

function paragraphsOf({ paragraphs }: Article, seed: number): string[] {
  const count = 1 + ((seed >>> 7) % 2);
  const starts = paragraphs.flatMap(({ text, role }, i) =>
    i > 0 && role === 'own' && text.length >= SHORTEST_PARAGRAPH && i + count <= paragraphs.length ? [i] : [],
  );
  const start = starts[(seed >>> 11) % Math.max(1, starts.length)];
  return start === undefined ? [] : paragraphs.slice(start, start + count).map((paragraph) => paragraph.text);
}
