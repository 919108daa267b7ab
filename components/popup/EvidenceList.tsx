/** What the answer rests on: each sentence opens to the words of the page, as “The text starts with an agency’s dateline” → “BERLIN (Example Wire) –”. */
import { i18n } from '#i18n';
import type { Evidence, Strength } from '@/utils/types';
import { Quote } from '../ui/Quote';
import { CERTAINTIES, inWords } from '../words';

interface EvidenceListProps {
  readonly evidence: readonly Evidence[];
  readonly lang: string | null;
  readonly onShow: (block: number) => void;
}

function Item({ item, lang, onShow }: { item: Evidence; lang: string | null; onShow: EvidenceListProps['onShow'] }) {
  const statement = inWords(item);
  const { block } = item;
  return (
    <li>
      <details class="evidence" data-detector={item.detector}>
        <summary>
          <span>
            <bdi>{statement}</bdi>
          </span>
        </summary>
        <div class="evidence-body">
          <Quote text={item.quote} lang={lang} />
          {block === undefined ? (
            <p class="note">{i18n.t('popup.inMarkup')}</p>
          ) : (
            <button
              type="button"
              class="button button-plain"
              aria-label={i18n.t('popup.showAria', [statement])}
              onClick={() => onShow(block)}
            >
              {i18n.t('popup.show')}
            </button>
          )}
        </div>
      </details>
    </li>
  );
}

const STRENGTHS: readonly Strength[] = ['stated', 'strong', 'weak'];

/** What the page states first, then strong signs, then weak ones, each in the report's order; nothing when there is none. */
export function EvidenceList({ evidence, lang, onShow }: EvidenceListProps) {
  if (evidence.length === 0) return null;
  return (
    <section class="part" data-part="evidence">
      <h2>{i18n.t('popup.evidence')}</h2>
      {STRENGTHS.map((strength) => {
        const items = evidence.filter((item) => item.strength === strength);
        return items.length > 0 ? (
          <div key={strength} class="evidence-group">
            <h3 class="note">{CERTAINTIES[strength]()}</h3>
            <ul>
              {items.map((item, index) => (
                <Item key={`${item.detector} ${index}`} item={item} lang={lang} onShow={onShow} />
              ))}
            </ul>
          </div>
        ) : null;
      })}
    </section>
  );
}
