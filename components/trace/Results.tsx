/** What was found, likeliest original on top; pages with one text stand together: “3 pages, one text”. */
import { i18n } from '#i18n';
import { Icon } from '../ui/Icon';
import { inWords, JUDGEMENTS } from '../words';
import type { Result } from './types';

interface ResultsProps {
  readonly results: readonly Result[];
  /** The one shown side by side. */
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
}

const SHARING: readonly Result['judgement'][] = ['same-text', 'edited', 'reworded'];

/** The sentence on who was earliest: about what was found, never “first”. */
export function earliestText({ earliest, name }: Pick<Result, 'earliest' | 'name'>): string {
  if (earliest === 'here') return i18n.t('trace.earliestHere');
  return earliest === 'there' ? i18n.t('trace.earliest', [name]) : i18n.t('trace.undecided');
}

function Row({
  result,
  first,
  current,
  onChoose,
}: { result: Result; first: boolean } & Pick<ResultsProps, 'current' | 'onChoose'>) {
  const { id, url, title, name, judgement, copies } = result;
  return (
    <li class={id === current ? 'result result-current' : 'result'}>
      <button type="button" class="result-choose" aria-pressed={id === current} onClick={() => onChoose(id)}>
        <span class="result-title">
          <bdi>{title || url}</bdi>
        </span>
        <span class="note">
          <bdi>{name}</bdi> · {JUDGEMENTS[judgement]()}
          {SHARING.includes(judgement) ? ` · ${i18n.t('trace.shares', [result.shared, result.paragraphs])}` : ''}
        </span>
        <span class="tags">
          {first && SHARING.includes(judgement) ? <span class="tag tag-info">{i18n.t('trace.likeliest')}</span> : null}
          {result.bestToCite ? <span class="tag">{i18n.t('trace.bestToCite')}</span> : null}
          {copies.length > 0 ? <span class="tag">{i18n.t('trace.copies', copies.length + 1)}</span> : null}
        </span>
      </button>
      <a class="button button-plain" href={url} target="_blank" rel="noopener noreferrer">
        {i18n.t('popup.open')} <bdi class="hidden-text">{title || name}</bdi>
        <Icon name="open" directed />
      </a>
      {copies.length > 0 ? (
        <ul class="note copies">
          {copies.map((copy) => (
            <li key={copy.url}>
              <a href={copy.url} target="_blank" rel="noopener noreferrer">
                <bdi>{copy.name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** A click shows that text side by side. */
export function Results({ results, current, onChoose }: ResultsProps) {
  const sharing = results.filter(({ judgement }) => SHARING.includes(judgement));
  const shown = results.find(({ id }) => id === current);
  return (
    <section class="step" data-step="compare">
      <h2>{i18n.t('trace.results')}</h2>
      {sharing.length === 0 ? <p>{i18n.t('trace.resultsNone')}</p> : null}
      {shown && SHARING.includes(shown.judgement) ? (
        <div class="verdict-line">
          <p class="lead">{earliestText(shown)}</p>
          <p class="note">
            <bdi>{inWords(shown.why)}</bdi>
          </p>
        </div>
      ) : null}
      <ul class="results">
        {results.map((result, index) => (
          <Row key={result.id} result={result} first={index === 0} current={current} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  );
}
