/** How sure and why, with the measured share of right answers, as “Measured: of 120 test pages given this answer, 118 were right.” */
import { i18n } from '#i18n';
import type { Figure, Report } from '@/utils/types';

const WHY: Readonly<Record<Report['certainty'], () => string>> = {
  stated: () => i18n.t('sure.stated'),
  strong: () => i18n.t('sure.strong'),
  weak: () => i18n.t('sure.weak'),
  none: () => i18n.t('sure.none'),
};

/** `figure` is null where too few pages were measured; the interval is rounded outwards, so that it never claims more than was measured. */
export function HowSure({ report, figure }: { readonly report: Report; readonly figure: Figure | null }) {
  const { failures } = report;
  return (
    <details class="part" data-part="how-sure">
      <summary>
        <h2>{i18n.t('popup.howSure')}</h2>
      </summary>
      <div class="stack">
        <p>{WHY[report.certainty]()}</p>
        <p class="note" data-part="figure">
          {figure
            ? i18n.t('sure.measured', [
                figure.n,
                figure.right,
                Math.floor(figure.low * 100),
                Math.min(100, Math.ceil(figure.high * 100)),
              ])
            : i18n.t('sure.notMeasured')}
        </p>
        {failures.length > 0 ? (
          <div class="note">
            {i18n.t('sure.failures')}
            <ul class="failures">
              {failures.map(({ part, detail }) => (
                <li key={`${part} ${detail}`} dir="auto">
                  {part}: {detail}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </details>
  );
}
