/**
 * A picture's description among the paragraphs:
 *   "[Image description: A crowd in front of the town hall.]"      "The image accompanying the news shows …"
 */
import type { Page } from '../../page';
import { insertion } from '../insertion';
import { knownLine } from '../knownLine';
import type { Block, Insertion } from '../../../types';

const BRACKETED =
  /\[(?:(?:image|photo|picture) (?:description|caption|alt(?: text)?)|image shows|alt(?: text)?|bildbeschreibung|descripción de la imagen|description de l['’]image|descrição da imagem|descrizione dell['’]immagine)\s?:?\s[^\]]{5,600}\]/iu;
const TOLD =
  /(?:^|[.!?]["”’)]?\s)(?<quote>The (?:accompanying )?(?:image|photo|photograph|picture)(?: accompanying (?:the|this) (?:news|article|story|report|text))? (?:shows|depicts|captures|illustrates)\b[^.!?]{3,300}[.!?])/u;

export default function imageDescription({ body }: Page): Insertion[] {
  return body
    .filter((block) => block.landmark !== 'figure' && block.tag !== 'figcaption')
    .flatMap((block) => {
      const quote = described(block);
      return quote === null ? [] : [insertion(block, 'image-description', 'imageDescription', { quote })];
    });
}

/** From where the picture is told of to the end of the description. */
function described(block: Block): string | null {
  const { text, images } = block;
  const bracketed = BRACKETED.exec(text);
  const told = TOLD.exec(text)?.groups?.quote;
  // Told beside its picture it is a caption; with the bracketed text, or "accompanying the news", it is a leak.
  const isLeak = told !== undefined && (bracketed !== null || (/accompanying/i.test(told) && images.length === 0));
  if (isLeak) {
    const from = text.indexOf(told);
    const end = bracketed ? bracketed.index + bracketed[0].length : from + told.length;
    return end > from ? text.slice(from, end) : told;
  }
  if (bracketed) return bracketed[0];
  return images.length === 0 && knownLine(block, ['image-description']) ? text : null;
}
