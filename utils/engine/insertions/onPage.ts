/** All that does not belong on a page: first what its form gives away, then what the remaining paragraphs' subject does. */
import type { Models } from '../models';
import type { Page } from '../page';
import type { Block, Failure, Insertion, Report } from '../../types';
import { findInsertions, orderInsertions } from './byForm';
import { linkShare } from './knownLine';
import { findOffTopic } from './offTopic';

export interface Found {
  readonly insertions: readonly Insertion[];
  readonly blocks: Report['blocks'];
  readonly failures: readonly Failure[];
}

/** Text that is mostly links is a list of them. */
const MOST_LINKED = 0.7;

/**
 * List items count as context but are not marked: a list names what the text around it does not.
 *
 * @param models null leaves out what rests on the subject
 */
export function findOnPage(page: Page, models: Models | null): Found {
  const byForm = findInsertions(page);
  if (!models) return { ...byForm, blocks: [] };
  try {
    const bySubject = findOffTopic(
      storyOf(page, byForm.insertions),
      { title: page.article.headline, lang: page.article.inLanguage },
      models,
    );
    const blocks = new Map(page.paragraphs.map((block) => [block.index, block]));
    const found = bySubject.insertions
      .filter((mark) => blocks.get(mark.block)?.tag !== 'li')
      .map((mark) => (isBareHeadline(mark, blocks.get(mark.block)) ? { ...mark, certainty: 'weak' as const } : mark));
    return {
      insertions: orderInsertions([...byForm.insertions, ...found]),
      blocks: bySubject.suspicion,
      failures: byForm.failures,
    };
  } catch (error) {
    const failure = { part: 'offTopic', detail: String(error).slice(0, 300) };
    return { ...byForm, blocks: [], failures: [...byForm.failures, failure] };
  }
}

/** What is judged by its subject: the article's paragraphs without what their form already told. */
export function storyOf(page: Page, byForm: readonly Insertion[]): { block: number; text: string }[] {
  return page.paragraphs.filter(isStory).flatMap((block) => withoutMarked(block, byForm));
}

/** Whether a block tells the story: quoted posts, menus and lists of links have a subject of their own. */
function isStory(block: Block): boolean {
  return block.tag !== 'blockquote' && block.landmark !== 'quote' && linkShare(block) < MOST_LINKED;
}

/** A line in the form of a headline that leads nowhere may be a caption or a cross-heading as well. */
function isBareHeadline(mark: Insertion, block: Block | undefined): boolean {
  return mark.kind === 'related-teaser' && block?.links.length === 0 && block.tag !== 'p';
}

/** The block's text without the words already marked; nothing where all of it is. */
function withoutMarked({ index, text }: Block, marks: readonly Insertion[]): { block: number; text: string }[] {
  const left = marks
    .filter((mark) => mark.block === index)
    .reduce((rest, mark) => rest.replace(mark.quote, ' '), text)
    .trim();
  return left === '' ? [] : [{ block: index, text: left }];
}
