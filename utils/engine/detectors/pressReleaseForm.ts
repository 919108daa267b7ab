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
  /^(?:for immediate release|press release|news release|media release|\(?information provided by|pressemitteilung|presseaussendung|medienmitteilung|pressemeldung|communiqué(?: de presse)?|comunicato stampa|(?:nota|comunicado) de (?:prensa|imprensa)|nota à imprensa|comunicado|persbericht|pressemeddelelse|pressemelding|pressmeddelande|tiedote|informacja prasowa|tisková zpráva|sajtóközlemény|comunicat de presă|пресс-релиз|прес-реліз|basın bülteni|δελτίο τύπου|siaran pers|プレスリリース|보도자료|新闻稿)(?:\s(?:of|von|de la|de|del|di|da|van|fra|från|od)\s(?<name>\p{Lu}[\p{L}\p{N} .,&'’®™-]{1,60}?))?(?:\s\d.*)?[:.]?$/iu;
const ABOUT =
  /^(?:About|ABOUT|Über(?: die| den| das)?|À propos d[eu']|Acerca de|Sobre(?: a| o)?|Informazioni su|Over|Om|O firmie|O spółce|O společnosti|О компании|Про компанію|Tietoa|Despre|Tentang)\s(?<name>\p{Lu}[\p{L}\p{N} .,&'’®™-]{1,60}?)(?:[:.]?$|:\s|\s(?=Fondat|Founded|Gegründet|Fundad|Fondée))/u;
const CONTACT =
  /^(?:media|press|investor|pr|news) (?:contacts?|relations|inquiries)\b|^(?:pressekontakt|medienkontakt|contact presse|contacts? presse|contacto de prensa|contacto para (?:prensa|medios)|contatti? (?:per la )?stampa|ufficio stampa|rückfragen bitte an|rückfragen & kontakt|contact info|kontaktpersoner?|presskontakt|perscontact|kontakt dla mediów|kontakt pro média|контакты для|basın iletişim|contato (?:para|com) (?:a )?imprensa|assessoria de imprensa|報道関係|本件に関する|お問い合わせ先|contacts?$)/iu;
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
  const issuer = (ABOUT.exec(about?.text ?? '') ?? RELEASE.exec(release?.text ?? ''))?.groups?.name?.trim() ?? '';
  // What calls itself a release needs one more sign of the form, what only opens like one needs both.
  if (signs.length < (release ? 2 : 3) || !sign || !issuer || isOwnAnnouncement(issuer, page)) return [];
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
