/**
 * The text has a press release's form: "FOR IMMEDIATE RELEASE" or a dateline, then "About Example Inc." and a media contact.
 * Only on a site that is not the issuer's own.
 */
import { credit } from '../credit';
import { nameKey } from '../organizations';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Finding } from '../../types';

const RELEASE =
  /^(?:for immediate release|press release$|pressemitteilung$|comunicato stampa$|communiqué de presse$|nota de prensa$|\(?information provided by)/i;
const ABOUT =
  /^(?:About|ABOUT|Über|À propos d[eu']|Acerca de|Sobre(?: a| o)?|Informazioni su|Over)\s(?<name>\p{Lu}[\p{L}\p{N} .,&'’®™-]{1,60}?)[:.]?$/u;
const CONTACT =
  /^(?:media|press|investor|pr|news) (?:contacts?|relations|inquiries)\b|^(?:pressekontakt|contact presse|contacto de prensa|contatto stampa|rückfragen bitte an|contact info)/i;
const DATELINE =
  /^\p{Lu}[\p{L}., ]{2,60}[,–—-]\s?(?:\(?\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}\)?|\d{1,2}\.\s?\p{L}{3,9}\s\d{4})\s?[-–—/(]/u;

export default function pressReleaseForm(page: Page): Finding[] {
  const { body, closing, opening, prose } = page;
  const ends = [...new Set([...body.slice(-15), ...closing])];
  const contact = ends.find(({ text }) => text.length < 160 && CONTACT.test(text));
  const about = ends.find(({ text, landmark }) => landmark !== 'footer' && ABOUT.test(text));
  const release = opening.find(({ text }) => RELEASE.test(text));
  const start = prose.slice(0, 2).find(({ text }) => DATELINE.test(text));
  const signs = [release ?? start, about, contact].filter((block) => block !== undefined);
  const sign = signs[0];
  const issuer = ABOUT.exec(about?.text ?? '')?.groups?.name?.trim() ?? '';
  if (signs.length < 3 || !sign || !issuer || isOwnAnnouncement(issuer, page)) return [];
  return [
    {
      ...sentence('pressReleaseForm', issuer),
      strength: 'strong',
      quote: signs.map(({ text }) => text.slice(0, 80)).join(' … '),
      block: sign.index,
      credit: credit({ name: issuer, role: 'creditLine' }),
      reuse: 'press-release',
    },
  ];
}

/** Whether the issuer's name is the site's: `Example Robotics Inc.` on `examplerobotics.com`. */
function isOwnAnnouncement(issuer: string, page: Page): boolean {
  if (page.isOwnName(issuer) || !page.domain) return true;
  const brand = (page.domain.split('.')[0] ?? '').replace(/[^\p{L}\p{N}]/gu, '');
  const key = nameKey(issuer).replaceAll(' ', '');
  const names = page.siteNames.map((name) => nameKey(name).replaceAll(' ', '')).filter((name) => name.length > 2);
  return [brand, ...names].some((name) => key.includes(name) || name.includes(key) || name.startsWith(key.slice(0, 5)));
}
