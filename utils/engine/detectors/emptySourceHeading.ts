/** A heading that announces the source stands after the article with nothing under it: "Reference", "Source", "Quelle". */
import data from '../../data/sourceLabels.json';
import type { Page } from '../page';
import { phraseKey } from '../phrases';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

const LABELS = new Set(data.headings);
/** A source's name is short; a paragraph under the heading is no source. */
const MAX_NAME = 120;

export default function emptySourceHeading({ snapshot: { blocks }, closing }: Page): Finding[] {
  const heading = closing.find(({ text }) => LABELS.has(phraseKey(text).replace(/\s?:$/, '')));
  if (!heading || heading.links.length > 0) return [];
  const next = blocks[blocks.indexOf(heading) + 1];
  const isFilled =
    next !== undefined && (next.links.length > 0 || next.text.length <= MAX_NAME) && closing.includes(next);
  if (isFilled) return [];
  return [
    {
      ...sentence('emptySourceHeading', heading.text),
      strength: 'strong',
      quote: heading.text,
      block: heading.index,
      missing: 'empty-source-heading',
    },
  ];
}
