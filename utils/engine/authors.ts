/**
 * Whom an author field names: "GREG BEACHAM, AP Sports Writer" is the AP's, "Le Monde with AFP" is both houses'.
 */
import { findOrganization } from './organizations';
import type { Organization } from '../types';

export interface NamedAuthors {
  /** Agencies and publishers named, in order. */
  readonly organizations: readonly Organization[];
  /** Whether somebody else is named beside them: the site itself, or a person joined by "and" or "with". */
  readonly isJoint: boolean;
}

const BY =
  /^(?:by|von|par|por|di|da|door|av|af|de|od|przez|oleh|yazan|from|source|quelle|fuente|来源|來源)\s{0,2}[:\uff1a]?\s{1,3}|^(?:来源|來源|稿源)\s{0,2}[:\uff1a]\s{0,2}/iu;
const AND = /\s{1,3}(?:and|with|und|mit|et|avec|y|e|con|com|og|och|med|en|met|i|z|ve|и|с)\s{1,3}|\s{0,3}[&+]\s{0,3}/iu;
const COMMA = /\s{0,3}[,|/•–—;]\s{0,3}|\s{1,3}(?:for|of|via)\s{1,3}/iu;
/** "AP Sports Writer", "Associated Press in Valencia". */
const ROLE =
  /\s{1,3}(?:[\p{L}]{2,20}\s{1,3}){0,2}(?:writers?|reporters?|correspondent|staff|editor|newswire)$|\s{1,3}(?:in|à|en|aus|a)\s{1,3}\p{Lu}[\p{L} .'-]{1,40}$/iu;
/** Single words that stand behind a reporter's name; other codes are also degrees, states or kinds of company. */
const CODE_BEHIND_NAME = /^(?:AFP|ANI|ANSA|AP|EFE|IANS|PAP|PTI|Reuters|TASS|UPI|dpa)$/;
const MAX_FIELD = 300;

/** The organisation a whole name stands for, with or without a role or place behind it; picture agencies do not write. */
function named(text: string): Organization | null {
  return exactly(text.trim()) ?? exactly(text.trim().replace(ROLE, ''));
}

/** Codes of up to four letters count only as they are written: "PL" is an agency, "pl" a language. */
function exactly(name: string): Organization | null {
  const found = findOrganization(name);
  if (!found || found.kind === 'image-agency') return null;
  const isWritten = name.length > 4 || name === found.name || found.alternateName.includes(name);
  return isWritten ? found : null;
}

/** The organisation behind a person's name: "AMY TEIBEL Associated Press". A single word must look like a code. */
function behindName(text: string): Organization | null {
  const words = text.trim().replace(ROLE, '').split(' ');
  for (let length = Math.min(4, words.length - 1); length >= 1; length--) {
    const tail = words.slice(-length).join(' ');
    if (length === 1 && !CODE_BEHIND_NAME.test(tail)) continue;
    const found = named(tail);
    if (found) return found;
  }
  return null;
}

/**
 * @param isOwnName whether a name is the site's own
 */
export function readAuthors(field: string, isOwnName: (name: string) => boolean): NamedAuthors {
  const text = field
    .slice(0, MAX_FIELD)
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BY, '');
  const whole = named(text);
  if (whole) return { organizations: [whole], isJoint: false };

  const organizations: Organization[] = [];
  let hasOwn = false;
  let hasOther = false;
  let hasReporter = false;
  for (const part of text.split(AND)) {
    const pieces = part.split(COMMA).filter(Boolean);
    const found = pieces.map((piece) => (isOwnName(piece) ? null : (named(piece) ?? behindName(piece))));
    hasOwn ||= pieces.some(isOwnName);
    hasOther ||= found.every((each) => each === null);
    // "Jane Roe, Reuters" is the agency's reporter, and so are those named before her.
    hasReporter ||= pieces.some((piece, at) => (found[at] ? !named(piece) : found.some(Boolean) && !isOwnName(piece)));
    organizations.push(...found.filter((each) => each !== null));
  }
  return {
    organizations: [...new Set(organizations)],
    isJoint: organizations.length > 0 && (hasOwn || (hasOther && !hasReporter)),
  };
}
