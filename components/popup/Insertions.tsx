/** Paragraphs that do not seem to belong, each with its kind and reason; a click goes to it, as “On another subject · In a rare display of …”. */
import { i18n } from '#i18n';
import type { Insertion } from '@/utils/types';
import { INSERTIONS, inWords } from '../words';

interface InsertionsProps {
  readonly insertions: readonly Insertion[];
  /** Blocks of those that raise the badge; the others are listed apart and quietly. */
  readonly findings: readonly number[];
  readonly lang: string | null;
  readonly onShow: (block: number) => void;
}

function List({
  items,
  lang,
  onShow,
}: {
  items: readonly Insertion[];
  lang: string | null;
  onShow: InsertionsProps['onShow'];
}) {
  return (
    <ul class="insertions">
      {items.map((insertion) => (
        <li key={`${insertion.block} ${insertion.quote}`}>
          <button type="button" class="insertion" data-block={insertion.block} onClick={() => onShow(insertion.block)}>
            <span class="insertion-kind">{INSERTIONS[insertion.kind]()}</span>
            <q class="insertion-quote" dir="auto" {...(lang ? { lang } : {})}>
              {insertion.quote}
            </q>
            <span class="note">
              <bdi>{inWords({ ...insertion, statement: insertion.reason })}</bdi>
            </span>
            <span class="hidden-text">{i18n.t('popup.show')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Findings first, open; what is common on honest pages below, folded. Nothing when there is nothing. */
export function Insertions({ insertions, findings, lang, onShow }: InsertionsProps) {
  const shown = insertions.filter(({ block }) => findings.includes(block));
  const minor = insertions.filter(({ block }) => !findings.includes(block));
  if (insertions.length === 0) return null;
  return (
    <section class="part" data-part="insertions">
      {shown.length > 0 ? (
        <div class="tone-look">
          <h2>{i18n.t('popup.paragraphs')}</h2>
          <List items={shown} lang={lang} onShow={onShow} />
        </div>
      ) : null}
      {minor.length > 0 ? (
        <details class="minor tone-none">
          <summary>
            <h2>
              {i18n.t('popup.paragraphsMore')} ({minor.length})
            </h2>
          </summary>
          <List items={minor} lang={lang} onShow={onShow} />
        </details>
      ) : null}
    </section>
  );
}
