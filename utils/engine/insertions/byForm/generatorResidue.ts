/**
 * A text generator's words to its user, left in the story:
 *   "As an AI language model, I cannot …"      "Here is the rewritten article:"
 *
 * Only literal leftovers count, never style. A story about such machines quotes them: then nothing is said.
 */
import data from '../../../data/insertions.json';
import type { Page } from '../../page';
import { phraseKey } from '../../phrases';
import { sentences } from '../../text/sentences';
import { insertion } from '../insertion';
import type { Insertion } from '../../../types';

const LINES = data.lines.filter(({ kind }) => kind === 'generator-residue').map(({ text }) => text);
const ABOUT_MACHINES =
  /\b(?:ChatGPT|GPT-\d|OpenAI|chatbots?|language models?|Sprachmodell\p{L}{0,3}|modelos? de lenguaje|modèles? de langage|AI|KI|IA)\b/gu;
/** A story that names such machines this often is about them. */
const MENTIONS = 3;
const QUOTED = /^["“„«'‘]/u;

export default function generatorResidue({ body, article, paragraphs }: Page): Insertion[] {
  const found = body.flatMap((block) =>
    sentences(block.text)
      .map(({ text }) => text)
      .filter((words) => !QUOTED.test(words))
      .filter((words) => LINES.some((line) => phraseKey(words).startsWith(line)))
      .slice(0, 1)
      .map((words) => ({ block, words })),
  );
  const rest = paragraphs.filter(({ index }) => !found.some(({ block }) => block.index === index));
  const told = [article.headline, ...rest.map(({ text }) => text)].join(' ');
  if ((told.match(ABOUT_MACHINES) ?? []).length >= MENTIONS) return [];
  return found.map(({ block, words }) => insertion(block, 'generator-residue', 'generatorResidue', { quote: words }));
}
