/** Does the page say so? Named, linked, and what else is missing, as “✓ The source is named · – No link to the source’s article”. */
import { i18n } from '#i18n';
import type { Attribution, Missing } from '@/utils/types';
import { Icon } from '../ui/Icon';
import { MISSING } from '../words';

function Line({ good, text }: { readonly good: boolean; readonly text: string }) {
  return (
    <li class={good ? 'credit-line' : 'credit-line credit-missing'}>
      <Icon name={good ? 'check' : 'missing'} />
      <span>
        <span class="hidden-text">{good ? i18n.t('credit.yes') : i18n.t('credit.no')}: </span>
        {text}
      </span>
    </li>
  );
}

/** Said by the first two lines already. */
const COVERED: readonly Missing[] = ['source-not-named', 'source-not-linked'];

/** The credit of a page that republishes; `linked` false is said once, by its most exact reason. */
export function CreditCheck({ attribution }: { readonly attribution: Attribution }) {
  const { credited, linked } = attribution;
  const rest = attribution.missing.filter((missing) => !COVERED.includes(missing));
  const reasonGiven = rest.includes('link-to-home-page-only') || rest.includes('promised-link-absent');
  return (
    <section class={credited ? 'part' : 'part tone-look'} data-part="credit">
      <h2>{i18n.t('popup.credit')}</h2>
      <ul class="credit">
        <Line good={credited} text={credited ? i18n.t('credit.named') : i18n.t('credit.notNamed')} />
        {linked || !reasonGiven ? (
          <Line good={linked} text={linked ? i18n.t('credit.linked') : i18n.t('credit.notLinked')} />
        ) : null}
        {rest.map((missing) => (
          <Line key={missing} good={false} text={MISSING[missing]()} />
        ))}
      </ul>
      {credited && linked && rest.length === 0 ? <p class="note">{i18n.t('credit.good')}</p> : null}
    </section>
  );
}
