/**
 * The author line names a machine: "By Newsbot", "RSS Importer", "Von Feed".
 */
import { byWords } from '../creditLine';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

const MACHINE =
  /^(?:(?:auto|news|rss|feed|content)[ -]?(?:bot|robot|importer|feeder|poster|reader|grabber)|robot|bot|(?:rss |news )?feeds?|auto ?blog(?:ger)?|auto ?post|feedzy|wp automatic|wprss|aggregator|news aggregator|syndicated feed)$/i;

export default function machineAuthor({ article, meta, opening }: Page): Finding[] {
  const said = [...meta('author', 'article:author'), article.byline ?? ''].map(byWords);
  const quote = said.find((name) => MACHINE.test(name));
  if (!quote) return [];
  const block = opening.find(({ text }) => byWords(text) === quote);
  return [
    {
      ...sentence('machineAuthor', quote),
      strength: 'strong',
      quote,
      ...(block ? { block: block.index } : {}),
      reuse: 'aggregated',
    },
  ];
}
