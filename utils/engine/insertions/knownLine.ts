/**
 * Lines that stand between the paragraphs of news pages everywhere and are no part of a story:
 *   "Also read: …"      "Sign up for our newsletter"      "Advertisement"      "Tags: Harbour, Ferry"
 */
import data from '../../data/insertions.json';
import { phraseKey } from '../phrases';
import type { Block, InsertionKind } from '../../types';

export interface KnownLine {
  readonly kind: InsertionKind;
  readonly text: string;
  readonly match: 'is' | 'starts' | 'label' | 'has';
}

/** A line of this kind is short; a paragraph that begins with the same words is a paragraph. */
const MAX_CHARACTERS = 300;
const LEAD = /^[\s\-–—•*|>»▶►→+#[(【]{1,10}/u;
const TAIL = /[\s\-–—•*|>»▶►→:：.!…)\]】]{1,10}$/u;
const AFTER_LABEL = /^\s?(?:[:：|>»▶►→–—-]|$)/u;
const LETTER = /^[\p{L}\p{N}]/u;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]$/u;

const lines = data.lines as readonly KnownLine[];
/** Lines by their first two letters, so that a block is compared with a handful of them. */
const byBeginning = new Map<string, KnownLine[]>();
for (const line of lines.filter(({ match }) => match !== 'has')) {
  const beginning = line.text.replace(LEAD, '').slice(0, 2);
  byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), line]);
}
const anywhere = lines.filter(({ match }) => match === 'has');

/** Share of a block's characters that are link text, 0 to 1. */
export function linkShare({ text, links }: Pick<Block, 'text' | 'links'>): number {
  return Math.min(1, links.reduce((sum, link) => sum + link.text.length, 0) / Math.max(1, text.length));
}

/** The known line a block is, of the given kinds, or null. */
export function knownLine(block: Block, kinds: readonly InsertionKind[]): KnownLine | null {
  const key = phraseKey(block.text);
  const found = anywhere.find((line) => kinds.includes(line.kind) && key.includes(line.text));
  if (found) return found;
  const bare = key.replace(LEAD, '');
  const near = byBeginning.get(bare.slice(0, 2)) ?? [];
  return near.find((line) => kinds.includes(line.kind) && isLine(line, key, bare, block)) ?? null;
}

function isLine({ text, match, kind }: KnownLine, key: string, bare: string, block: Block): boolean {
  if (match === 'is') return bare.replace(TAIL, '') === text.replace(LEAD, '').replace(TAIL, '');
  const start = [key, bare].find((candidate) => candidate.startsWith(text));
  if (start === undefined) return false;
  const rest = start.slice(text.length);
  const isWholeWord = !LETTER.test(rest) || /[:：|]$/.test(text) || CJK.test(text);
  if (!isWholeWord) return false;
  const mayBeLong = kind === 'image-description' || kind === 'generator-residue';
  if (!mayBeLong && block.text.length > MAX_CHARACTERS) return false;
  return match === 'starts' || AFTER_LABEL.test(rest) || linkShare(block) >= 0.5;
}
