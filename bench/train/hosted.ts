/** Foreign sentences inside paragraphs: where they go, and the page that results. */
import { hash } from './corrupt';
import type { Donation } from './corrupt';
import type { Paragraph } from './tasks';

export interface HostedPage {
  readonly paragraphs: readonly Paragraph[];
  /** Index of the paragraph that received the sentence. */
  readonly host: number;
  /** The sentence as it now stands in the paragraph. */
  readonly sentence: string;
}

/** Where one sentence ends and the next begins. */
const BREAK = /[.!?]["”’)]?\s+(?=\p{Lu})/gu;

/** Puts the donation's first text into a paragraph of two sentences or more; null where the article has none after its first. */
export function withSentence({ article, mode, texts, seed }: Donation): HostedPage | null {
  const hosts = article.paragraphs.flatMap(({ text, role }, i) =>
    i > 0 && role === 'own' && breaks(text).length > 0 ? [i] : [],
  );
  const host = hosts[seed % Math.max(1, hosts.length)];
  const text = texts[0];
  if (host === undefined || text === undefined) return null;
  const sentence = text.replace(/[^.!?"”’)]$/, '$&.');
  const paragraph = article.paragraphs[host]!.text;
  const places = breaks(paragraph);
  const place = places[hash(`${article.id} ${mode} ${seed}`) % places.length]!;
  const mixed = `${paragraph.slice(0, place)}${sentence} ${paragraph.slice(place)}`;
  const paragraphs = article.paragraphs.with(host, { text: mixed, role: 'own' });
  return { paragraphs, host, sentence };
}

/** Offsets at which a sentence begins; none for a paragraph of one sentence. */
function breaks(text: string): number[] {
  const inside = [...text.matchAll(BREAK)].map((match) => match.index + match[0].length);
  return inside.length === 0 ? [] : [0, ...inside];
}
