/**
 * Takes a credit line apart: who wrote, and whether the house joined in.
 *   "By Jane Roe, Associated Press" → AP alone      "(fmg/dpa)" → dpa, joined by a house code
 *   "Le Monde avec AFP" → AFP, joined                "sid/dpa" → two agencies, nobody joined
 *
 * The order matters as newsrooms use it: a house code before the agency, or a staff editor's initials after it as in
 * "(dpa/gem)", mean own text with agency material; an agency before another house's code means agency text.
 */
import data from '../data/creditWords.json';
import { findNames, type NamedSpan } from './findNames';
import { domainOf } from './hosts';
import type { Page } from './page';
import type { Organization } from '../types';

export interface CreditLine {
  /** In the order of the line; empty when only "agencies" are named. */
  readonly organizations: readonly Organization[];
  /** Staff, a house code or the site itself stands beside the agency. */
  readonly isJoined: boolean;
  /** A person stands before the agency: "Jane Roe, AP". */
  readonly hasPerson: boolean;
}

const words = (list: string) => new Set(list.split(' '));
const JOINERS = words(data.joiners);
const GENERIC = new Set(data.agencies);
const STAFF = new Set(data.staff);
const MONTHS = words(data.months);
const ROLE = new RegExp(
  `(?:(?:\\p{Lu}[\\p{L}-]{1,20}|contributing|special)\\s){0,3}(?:${data.roles.join('|')})$`,
  'iu',
);
const PERSON_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|[\p{Lu}\p{M}.'’-]{2,}|d[eiau]|del|della|dos|das|van|von|der|den|el|al|bin|ben|la|le)$/u;
const CJK_PERSON = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}ー·・\s]{2,14}$/u;
/** The German agency's own regional and topical services, no editor's initials: "dpa/lno" is dpa. */
const SERVICES = words(data.dpaServices);
const MONTH_NAMES = data.months
  .split(' ')
  .filter((word) => /^\p{L}{4,}$/u.test(word))
  .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
/** Between a word and a date that stands right behind it. */
const GLUED = new RegExp(
  `(?<=\\p{L}{3})(?=\\d{1,2}[./]\\s?\\d|\\d{1,2}\\s\\p{L}|(?:${MONTH_NAMES.join('|')})(?!\\p{L}))`,
  'gu',
);
/** Longest line that is read as a credit. */
const MAX_LENGTH = 200;
/** "Star wire services", "News Services": agencies without a name. */
const WIRES =
  /(?:^|\s)(?:wire (?:services?|reports?)|news (?:services|agencies)|agencies|agencias|agenturen|agences|agenzie)$/;
/** "Redazione online", "onze redactie". */
const NEWSROOM =
  /^(?:onze |unsere |nuestra )?(?:redazione|redacción|redaktion|redação|rédaction|redactie|redakcja|redakce|editorial team)(?:\s\p{L}{2,12})?$/u;
/** Agencies' names that are surnames, too. */
const SURNAMES = new Set(['Bloomberg', 'Petra']);
const IBERIAN = new Set(['ca', 'es', 'eu', 'gl']);
const ORG = '\u0001';
/** Codes as German newsrooms write them in small letters, between strokes and brackets only. */
const LOWER_CODES: Readonly<Record<string, string>> = {
  afp: 'AFP',
  ap: 'AP',
  apa: 'APA',
  efe: 'EFE',
  kna: 'KNA',
  rtr: 'Reuters',
};

type Part = 'organization' | 'generic' | 'own' | 'person' | 'code' | 'nothing' | 'text';

/** Whether a word with a digit belongs to a name: "G1", "20 Minutes", "The 19th". */
function isOfName(at: number, line: string): boolean {
  return findNames(line).some(({ start, end }) => start <= at && at < end);
}

/** A line without its dates, times, "By" and places: `AP - 16/05/2020, 12:36 PM` → `AP`. */
export function withoutDates(text: string): string {
  return (
    text
      .replace(/[|•·]/g, ' $& ')
      // Two spans side by side: "Jane Roe, Belga09/02/2025", "Example NewsJanuary 16".
      .replace(GLUED, ' ')
      .replace(/\b\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:[A-Z]{2,4}|Uhr)\b)?/gi, ' ')
      .replace(/[\p{L}.]*\d[\p{L}\d.,/:h年月日]*/gu, (word, at: number, line: string) =>
        isOfName(at, line) ? word : ' ',
      )
      .split(/\s+/)
      .filter((word) => !MONTHS.has(word.toLowerCase().replace(/[.,:]+$/, '')))
      .join(' ')
      // What joined the parts of a date: "4 de marzo de 2024".
      .replace(/(?:\s(?:de|del|of|den|di|du))+(?=\s?$|\s[|•·])/giu, '')
      .trim()
  );
}

/**
 * Reads a short line as a credit.
 * @returns null when it says anything else than who wrote, or names no organisation
 */
export function readCreditLine(raw: string, page: Page): CreditLine | null {
  if (raw.length > MAX_LENGTH) return null;
  const whole = readLine(raw, page);
  if (whole) return whole;
  // Beside a date, a place or a button: "Le Monde avec AFP | Publié le …". The first part that names anyone is taken.
  for (const part of raw.split(/\s?[|•·]\s?|\s[–—-]\s/)) {
    const line = part === raw ? null : readLine(part, page);
    if (line) return line;
  }
  return null;
}

/** What leads a credit line in: brackets, dashes, and "by" in many languages. */
const BY = new RegExp(`^[\\s([—–―|:*-]*(?:(?:${data.by.join('|')})(?=[\\s:]):?\\s*)?`, 'iu');

/** A line without its "By" and what closes it: "By Newsbot:" → Newsbot. */
export function byWords(line: string): string {
  return line
    .replace(BY, '')
    .replace(/[\s:.,]+$/, '')
    .trim();
}

function readLine(raw: string, page: Page): CreditLine | null {
  // Some systems capitalise bylines word by word: "Jane Roe, Ap Sports Writer".
  const text = withoutDates(raw.replace(/\bAp (?=(?:\p{Lu}\p{L}+ ){0,2}Writers?\b)/u, 'AP '))
    .replace(/(?<=[/(,;]\s?)(?:afp|rtr|ap|efe|kna|apa)(?=\s?[/),;]|$)/g, (code) => LOWER_CODES[code] ?? code)
    .replace(BY, '')
    .replace(/[\s)\].—–|,;:*-]+$/u, '')
    // A code that in other languages is anything else.
    .replace(/^EP$/, IBERIAN.has(page.article.inLanguage ?? '') ? 'Europa Press' : 'EP');
  const spans = findNames(text).filter((span) => span.organization.kind !== 'image-agency' && !isOfPerson(span, text));
  let line = '';
  let from = 0;
  for (const { start, end } of spans) {
    line += `${text.slice(from, start)}${ORG}`;
    from = end;
  }
  line += text.slice(from);
  const pieces = cut(line);
  const named = spans.map(({ organization }) => organization);
  let next = 0;
  const parts = pieces.map(({ text: piece }, index): Part => {
    if (piece !== ORG) return partOf(piece, pieces[index - 1]?.text ?? '', page);
    const organization = named[next++];
    return organization && isHouse(organization, named[next], page) ? 'own' : 'organization';
  });
  if (parts.includes('text')) return null;
  const at = parts.findIndex((part) => part === 'organization' || part === 'generic');
  if (at < 0) return null;
  const last = parts.findLastIndex((part) => part === 'organization' || part === 'generic');
  const before = parts.slice(0, at);
  const after = parts.slice(last + 1);
  const isTied = (index: number) => pieces[index]?.joiner === 'and';
  const isJoined =
    before.includes('own') ||
    before.includes('code') ||
    after.includes('own') ||
    (before.includes('person') && isTied(at)) ||
    after.some((part, offset) => part === 'code' && isEditor(pieces[last + 1 + offset])) ||
    after.some((part, offset) => part === 'person' && isTied(last + 1 + offset));
  return {
    organizations: named.filter((organization, index) => !isHouse(organization, named[index + 1], page)),
    isJoined,
    hasPerson: parts.includes('person'),
  };
}

/**
 * Whether a name of one word is a person's: "Michael Bloomberg", "Petra Novak", "Howard Stern". With nothing between it and
 * another capitalised word it is, unless an agency's reporter stands before it: "Jane Roe Reuters".
 */
function isOfPerson({ start, end, organization }: NamedSpan, text: string): boolean {
  const name = text.slice(start, end);
  if (/\s/.test(name) || !/^\p{Lu}\p{Ll}{2,}$/u.test(name)) return false;
  if (/^\s\p{Lu}[\p{Ll}.]/u.test(text.slice(end)) && !ROLE.test(text.slice(end).trim())) return true;
  if (!/\p{Lu}[\p{L}.'’-]*\s$/u.test(text.slice(0, start))) return false;
  return organization.kind !== 'agency' || SURNAMES.has(name);
}

/** The site, a title of its owner, or a network's code before an agency's: "RND/dpa", "Le Monde avec AFP". */
function isHouse(organization: Organization, next: Organization | undefined, page: Page): boolean {
  if (organization.domains.some((domain) => page.isOwn(domainOf(domain)))) return true;
  if (next === undefined || next.kind !== 'agency') return false;
  return organization.kind === 'syndicator' || organization.domains.some((domain) => page.isSister(domainOf(domain)));
}

interface Piece {
  readonly text: string;
  /** What stands before it. */
  readonly joiner: 'and' | 'slash' | 'comma' | 'none';
}

/** `Jane Roe and \u0001/xy` → "Jane Roe", and "\u0001", slash "xy". An organisation is always a piece of its own. */
function cut(line: string): Piece[] {
  const pieces: Piece[] = [];
  let joiner: Piece['joiner'] = 'none';
  let current: string[] = [];
  const flush = (next: Piece['joiner']) => {
    if (current.length > 0) {
      pieces.push({ text: current.join(' '), joiner });
      joiner = next;
    } else if (next !== 'none') joiner = joiner === 'and' ? joiner : next;
    current = [];
  };
  for (const token of line.split(new RegExp(`(${ORG}|[/,;|•·()、，：–—]|\\s[-–—]\\s|\\s[+&]\\s|\\s)`))) {
    if (!token.trim()) continue;
    if (token === ORG) {
      flush('none');
      pieces.push({ text: ORG, joiner });
      joiner = 'none';
    } else if (JOINERS.has(token.trim().toLowerCase())) flush('and');
    else if (token === '/') flush('slash');
    else if (/^[,;|•·()、，：–—]$|^\s[-–—]\s$/.test(token)) flush('comma');
    else current.push(token);
  }
  flush('none');
  return pieces;
}

function partOf(text: string, previous: string, page: Page): Part {
  if (text === ORG) return 'organization';
  const bare = text.replace(/^(?:the|de|des|der|la|le|von|vom|of|for|from|via|at|du)\s/i, '').trim();
  const key = bare.toLowerCase().replace(/[.]$/, '');
  if (GENERIC.has(key) || WIRES.test(key)) return 'generic';
  if (STAFF.has(key) || NEWSROOM.test(key) || page.isOwnName(bare)) return 'own';
  if (previous === ORG && SERVICES.has(key)) return 'nothing';
  const named = bare
    .replace(/(?<=^\p{Ll}{2,5})\.$/u, '')
    .replace(/\s(?:of|for|at|from|de|der)$/i, '')
    .replace(ROLE, '')
    .trim();
  if (named === '' || /^(?:in|i|en|à|a)\s\p{Lu}/u.test(named) || /^(?:of|for|from|via|the)$/i.test(named))
    return 'nothing';
  if (/^[\p{L}]{1,4}$/u.test(named) && !CJK_PERSON.test(named)) return 'code';
  const tokens = named.split(' ');
  const isPerson = CJK_PERSON.test(named) || (tokens.length <= 7 && tokens.every((token) => PERSON_WORD.test(token)));
  return isPerson ? 'person' : 'text';
}

/** Initials after the agency are an editor's when they are small or set off by a comma; capitals after a slash are another house. */
function isEditor(piece: Piece | undefined): boolean {
  if (!piece) return false;
  return piece.joiner === 'comma' || piece.joiner === 'and' || piece.text === piece.text.toLowerCase();
}

/** The line's organisations that are not the site itself, each once. */
export function foreignOf(line: CreditLine, page: Page): Organization[] {
  return [...new Set(line.organizations)].filter(
    ({ domains }) => !domains.some((domain) => page.isOwn(domainOf(domain))),
  );
}
