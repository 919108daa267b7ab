/**
 * A line that names the source: "Source: Reuters" · "Quelle: sid/dpa" · "时间：2019-09-18 来源：山西日报" · "Fonte: IG Mulher" (linked)
 */
import data from '../../data/sourceLabels.json';
import { credit, reuseOf } from '../credit';
import { foreignOf, readCreditLine, withoutDates } from '../creditLine';
import { findNames } from '../findNames';
import { domainOf, isHomePage, isStoryAbout } from '../hosts';
import { findOrganization } from '../organizations';
import type { Page } from '../page';
import { sentence } from '../sentence';
import { foreignLinks, isSiteName, linkFor } from '../siteName';
import type { Block, Finding } from '../../types';

const SOURCE_LABELS = data.labels
  .toSorted((a, b) => b.length - a.length)
  .map((label) => label.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  .join('|');
const LINE = new RegExp(
  `(?:^|[\\s|([（•·–—-])(?<label>${SOURCE_LABELS})\\s?[:：]\\s?(?<name>[^|•;；()（）]{1,90}?)(?=\\s?(?:[|•;；()（）]|\\s[-–—]\\s|$|(?:编辑|編輯|责任|责编|本网|本报|本社|记者|記者|通讯员|撰稿|作者|发布|时间|字号|字體|字体|浏览|阅读|訪問|点击|Foto|Photo|Author|Автор)))`,
  'iu',
);
/** Labels of these scripts stand in every article's head and name who wrote it; in others they mark data and pictures as often. */
const EDITORIAL = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
/** A society or an office names itself there, too: only what calls itself a paper, site, station or agency counts unlinked. */
const NEWS_NAME = /报|報|网|網|社|新闻|新聞|周刊|週刊|杂志|台|通讯|通信|在线|放送|ニュース|뉴스|일보|신문|방송/u;
const MAX_LENGTH = 220;
/** Beside the text these name data, not the text's author. */
const DATA =
  /\b(?:data|daten|datos|dados|statist|bureau|ministry|ministério|ministerio|instituto|university|universität|census|survey|study|research|eurostat|worldbank|who|oecd|company|own calculations|wikipedia|tradingview|refinitiv|factset)\b/i;

export default function sourceLine(page: Page): Finding[] {
  const { opening, closing, prose } = page;
  const last = prose[prose.length - 1]?.index ?? 0;
  for (const block of new Set([...opening, ...closing])) {
    if (block.text.length > MAX_LENGTH && !(block.index <= last && closing.includes(block))) continue;
    if (block.landmark === 'figure' || block.index > last + 10 || isOfTable(block, page)) continue;
    const match = LINE.exec(block.text.slice(-MAX_LENGTH));
    const raw = match?.groups?.name?.trim() ?? '';
    const found = match && raw ? read(raw, match[0].trim(), block, page, opening.includes(block)) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** Boxes of facts and tables name where their figures are from. */
function isOfTable({ tag, hints }: Block, { prose }: Page): boolean {
  if (
    /(?:^|[\s_-])(?:fakta|faktaboks|faktaruta|faktenbox|infokasten|factbox|fact-box|infobox|info-box|infographic|chart|datawrapper|statistik)/.test(
      hints,
    )
  )
    return true;
  return /^(?:td|th|caption)$/.test(tag) && !prose.some((paragraph) => paragraph.tag === 'td');
}

function read(raw: string, quote: string, block: Block, page: Page, isOpening: boolean): Finding[] {
  const at = { quote, block: block.index, strength: 'stated' } as const;
  const line = readCreditLine(raw, page);
  const organizations = line ? foreignOf(line, page) : [];
  const { headline } = page.article;
  // Data with an agency's survey in it; a club or firm of that name, which the story is about.
  if (!isOpening && (DATA.test(raw) || organizations.some(({ name }) => headline.includes(name)))) return [];
  if (line && line.organizations.length > 0 && organizations.length === 0) return [];
  if (line && organizations.length === 0) {
    return [{ ...sentence('sharedCredit', raw), ...at, reuse: 'mixed', credit: credit({ name: raw, role: 'shared' }) }];
  }
  if (line) {
    return organizations.map((organization) => {
      const url = linkFor(organization.name, block, page)?.url ?? null;
      const named = credit({ name: organization.name, url, role: 'source-line' });
      return {
        ...sentence('sourceLine', named.name),
        ...at,
        credit: named,
        reuse: line.isJoined ? 'mixed' : reuseOf(organization),
        ...missing(url),
      };
    });
  }
  const name = withoutDates(raw).replace(/[.,\s]+$/, '');
  if (!isSiteName(name) || page.isOwnName(name) || page.snapshot.title.includes(name) || DATA.test(name)) return [];
  // A desk of the house: "人民网-文化频道" on the People's Daily's own site.
  const [house] = findNames(name);
  if (house?.start === 0 && house.organization.domains.some((domain) => page.isOwn(domainOf(domain)))) return [];
  const links = foreignLinks(block, page);
  // A list of several sources is a bibliography.
  if (new Set(links.map(({ url }) => new URL(url).hostname)).size > 1) return [];
  const link = links[0] ?? null;
  const isAlone = block.text.length <= quote.length + 2;
  const isEditorial = EDITORIAL.test(quote) && (isOpening || isAlone) && NEWS_NAME.test(name);
  if (!link && !isEditorial) return [];
  const named = credit({ name, url: link?.url ?? null, role: 'source-line' });
  if (page.isOwn(named.domain)) return [];
  const known = findOrganization(named.name);
  // At the end of a text an unknown name with a link is as often a study or a set of data, unless the link tells this story.
  const isSure = known !== null || isOpening || (link !== null && isStoryAbout(link.url, page.storyWords));
  return [
    {
      ...sentence('sourceLine', named.name),
      ...at,
      strength: isSure ? 'stated' : 'weak',
      credit: named,
      reuse: known ? reuseOf(known) : 'syndicated',
      ...missing(link?.url ?? null),
    },
  ];
}

function missing(url: string | null) {
  return url && isHomePage(url) ? { missing: 'link-to-home-page-only' as const } : {};
}
