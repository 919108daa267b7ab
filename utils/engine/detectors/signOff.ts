/**
 * The text closes with its writer's mark:
 *   "(Reporting by Jane Roe; Editing by John Doe)" · "… sagte sie. (dpa)" · "aja/PAP" · "(fmg/dpa)" · "— Bernama" · "PTI SKL HMB"
 */
import { credit, reuseOf } from '../credit';
import { foreignOf, readCreditLine } from '../creditLine';
import { isImageCredit } from '../imageCredit';
import type { Page } from '../page';
import { sentence } from '../sentence';
import type { Block, Finding } from '../../types';

/** Reuters closes every text so, in each of its languages. */
const REUTERS =
  /(?:^|[\s(—–-])(?:(?:reporting|additional reporting|writing|compiled) by [^;()]{3,200};? ?(?:[\p{L} ]{0,20}(?:writing|editing) by|edited by)|editing by \p{Lu}[^;()]{3,80}(?: and |;|\)|$)|(?:reporte|reportaje|información) (?:de|por) [^;()]{3,160}[;.,] ?(?:edit|escrito|traducido)|reportagem (?:de|por) [^;()]{3,160}; ?edi|(?:bericht|geschrieben) von [^;()]{3,160}[;,] ?redigiert von|(?:reportage de|par|rédigé par) [^;()]{3,160}[;,] ?(?:version française|édité par|rédigé par)|(?:scritto|redatto) da [^;()]{3,160}[,;] ?(?:editing|a cura))/iu;
/** A mark after the last full stop, in brackets, after a dash, or a line of its own. */
const TAIL =
  /(?:[.!?…»"“”'’)。」]\s*|^)(?<mark>[([（【]\s?[^()[\]（）【】]{2,60}\s?[)\]）】]|(?:[–—-]{1,2}|\/)\s?[^.!?]{2,40}|\p{L}{1,5}(?:\/\p{L}{1,5}){0,3}\s\([^()]{2,40}\)|\p{L}{1,8}\.?(?:\/[\p{L}-]{2,12}\.?){1,5}|[\p{L}\p{N}/.-]{2,14})[.]?$/u;
/** The Indian agency closes with its desk's initials. */
const PTI = /(?:[.!?"”]\s*|^)(?<mark>PTI(?:\s[A-Z]{2,4}){1,5})$/;
/** The agency's own writers helped: its text, where another house would name the agency. */
const AP_WRITER =
  /(?<org>Associated Press|AP|Reuters|AFP|Canadian Press)(?:\s\p{L}+){0,3}\s(?:writers?|reporters?|correspondents?|journalists?|staff|contributors?)\b[^;]{0,220}\bcontributed\b/iu;
/** "With reporting by Associated Press writers Jane Roe and John Doe." */
const WITH_WRITER =
  /\b(?:with|additional) (?:reporting|contributions) (?:by|from) (?<org>Associated Press|AP|Reuters|AFP|Canadian Press) (?:\p{L}+ ){0,2}(?:writers?|reporters?|correspondents?|journalists?)\b/iu;

/** German agencies close with their code, the region's and the writer's initials: "epd lnb tho". */
const SERVICE = /^(?<code>epd|dpa|KNA|APA|sid|SDA|sda|ddp)(?: \p{Ll}{2,4}){1,3}$/u;
const LONGEST_LINE = 60;
const CREDIT_LINE = /(?:^|[\s_-])(?:byline|author|autor|source|credit)/;

export default function signOff(page: Page): Finding[] {
  const last = page.prose[page.prose.length - 1]?.index ?? 0;
  // A caption above the text closes with its picture's agency; a text of two paragraphs ends there, too.
  const isTop = (block: Block) => page.opening.includes(block) && block !== page.prose[page.prose.length - 1];
  for (const block of page.closing) {
    if (isTop(block)) continue;
    if (
      block.index > last + 8 ||
      block.landmark === 'figure' ||
      (block.tag === 'li' && page.snapshot.source === 'html')
    )
      continue;
    const text = block.text.slice(-400);
    const reuters = REUTERS.exec(text);
    if (reuters && isReuters(reuters[0], text))
      return one('Reuters', text.slice(reuters.index).trim(), block, page, 'strong');
    const writer = AP_WRITER.exec(text) ?? WITH_WRITER.exec(text);
    if (writer) return one(writer.groups?.org ?? '', writer[0], block, page, 'strong');
    const service = SERVICE.exec(text)?.groups?.code;
    if (service) return one(service, text, block, page, 'strong');
    const mark = wholeLine(block) ?? (PTI.exec(text) ?? TAIL.exec(text))?.groups?.mark?.trim();
    const found = mark ? read(mark, block, page) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** Other newsrooms credit reporting, pictures and editing, too: Reuters puts it in brackets, or says where its writers were. */
function isReuters(found: string, text: string): boolean {
  if (/photograph|produced by|illustrat|fact.?check|graphics? by|design by|copy.?edit/i.test(text)) return false;
  return (
    /\(\s?\p{L}/u.test(text) ||
    /reporting by [^;]{3,120} in \p{Lu}/iu.test(text) ||
    !/^[\s(—–-]*(?:reporting|editing) by/i.test(found)
  );
}

/** A short line that its class name or a stroke marks as a credit is one mark: "red, Paper/Agenturen". */
function wholeLine({ text, hints }: Block): string | undefined {
  return text.length <= LONGEST_LINE && (CREDIT_LINE.test(hints.slice(0, 60)) || /\p{L}\/\p{L}/u.test(text))
    ? text
    : undefined;
}

function one(name: string, quote: string, block: Block, page: Page, strength: 'stated' | 'strong'): Finding[] {
  const named = credit({ name, role: 'sign-off' });
  if (page.isOwn(named.domain)) return [];
  return [{ ...sentence('signOff', named.name), strength, quote, block: block.index, credit: named, reuse: 'wire' }];
}

function read(mark: string, block: Block, page: Page): Finding[] {
  const isWhole = block.text.length <= mark.length + 2;
  // A credit line may lead to the house's page about its agencies; elsewhere such a link is a subject's.
  const isTag =
    block.links.some(({ url }) => page.isOwnUrl(url)) &&
    !/^[([]/.test(mark) &&
    !CREDIT_LINE.test(block.hints.slice(0, 60));
  if (isWhole && (isTag || isImageCredit(block) || block.links.length > 2)) return [];
  const line = readCreditLine(mark.replace(/^PTI\s.*$/, 'PTI').replace(/[（）【】]/g, ''), page);
  // A person before the agency at the end of a paragraph signs a picture: "Jane Roe/dpa".
  if (!line || line.hasPerson || (/©|\(c\)/i.test(mark) && !/^\(©\s?\p{Lu}{2,5}\)$/u.test(mark))) return [];
  const isTied = /^[([（【–—/-]/.test(mark) || isWhole || /[/]/.test(mark) || /^PTI\s/.test(mark);
  const organizations = foreignOf(line, page);
  if (line.organizations.length === 0 && (isWhole || /^[([（【]/.test(mark))) {
    // "(Agenturen)", "red, Paper/Agenturen": no single source is named.
    const named = credit({ name: mark.replace(/^[\s([–—-]+|[\s)\]]+$/g, ''), role: 'shared' });
    return [
      {
        ...sentence('sharedSignOff', named.name),
        strength: 'stated',
        quote: mark,
        block: block.index,
        credit: named,
        reuse: 'mixed',
      },
    ];
  }
  if (organizations.length === 0 || organizations[0]?.kind === 'publisher') return [];
  // A bare code after the full stop may be the sentence's own last word: only agencies' codes as they write them.
  if (!isTied && !/^(?:dpa|APA|AFP|PTI|EFE|ANSA|PAP|NTB|sid|SID|epd|KNA|ANI|IANS|AP|AAP|TT)$/.test(mark)) return [];
  const id = line.isJoined ? 'sharedSignOff' : 'signOff';
  return organizations.map((organization) => ({
    ...sentence(id, organization.name),
    strength: 'stated',
    quote: mark,
    block: block.index,
    credit: credit({ name: organization.name, role: line.isJoined ? 'shared' : 'sign-off' }),
    reuse: line.isJoined ? 'mixed' : reuseOf(organization),
  }));
}
