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

const isResidue = (key: string) => LINES.some((line) => key.startsWith(line));

export default function generatorResidue({ body, article, paragraphs }: Page): Insertion[] {
  const found = body.flatMap((block) => {
    const key = phraseKey(block.text);
    if (!LINES.some((line) => key.includes(line))) return [];
    return sentences(block.text)
      .filter(({ text }) => !QUOTED.test(text) && isResidue(phraseKey(text)))
      .slice(0, 1)
      .map(({ text }) => ({ block, words: text }));
  });
  const rest = paragraphs.filter(({ index }) => !found.some(({ block }) => block.index === index));
  const told = [article.headline, ...rest.map(({ text }) => text)].join(' ');
  if ((told.match(ABOUT_MACHINES) ?? []).length >= MENTIONS) return [];
  return found.map(({ block, words }) => insertion(block, 'generator-residue', 'generatorResidue', { quote: words }));
}
