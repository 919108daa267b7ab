/** Lines that credit a picture or video: "© Jane Roe/AFP", "Photo: Reuters", "REUTERS/Jane Roe". They say nothing about the text. */
import type { Block } from '../types';

/** Class names of captions, nearest first; a story's own wrapper further up may carry "image" too. */
const HINT =
  /(?:image|img|photo|caption|figure|picture|foto|bild|gallery|legende|thumb|video|slideshow|portada|lightbox)/;
const NEAR = 70;
const WORDS =
  /(?:^|[^\p{L}])(?:photos?|photographs?|photographer|pictures?|pic|images?|fotos?|fotó|bild|bilder|archivbild|symbolbild|symbolfoto|imagem|imagen|immagine|zdjęcie|kuva|foto:|fotografía|video|vidéo|credit|file|via|afbeelding|ảnh|фото|видео|图|圖|摄|写真|사진|صورة|तस्वीर)(?:[^\p{L}]|$)/iu;
const IMAGE_AGENCY =
  /getty images|shutterstock|imago|picture[ -]alliance|alamy|istock|epa-efe|\bepa\b|zuma|unsplash|pixabay|wireimage/i;

/** Whether a short line, or the block it stands in, credits a picture. */
export function isImageCredit(block: Block): boolean {
  if (block.landmark === 'figure' || block.images.length > 0) return true;
  return HINT.test(block.hints.slice(0, NEAR)) || IMAGE_AGENCY.test(block.text) || WORDS.test(block.text.slice(0, 300));
}
