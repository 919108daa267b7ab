/** The dates found, each on its page's row: a bar for a claim that leaves time open, a notch for a moment, an open end for “by then”. */
import { i18n } from '#i18n';
import { CLOCKS, markText, timeText } from './times';
import type { TimeMark } from './types';

export interface TimelinePage {
  readonly name: string;
  readonly isHere: boolean;
  readonly times: readonly TimeMark[];
}

/** In a picture drawn from left to right, words keep their own direction (Unicode's first strong isolate), and none ends it early. */
const isolated = (text: string) => `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;

const WIDTH = 640;
const ROW = 30;
const LEFT = 8;

function Mark({ mark, x, y }: { readonly mark: TimeMark; readonly x: (ms: number) => number; readonly y: number }) {
  const to = x(mark.latest);
  if (mark.earliest === null) {
    // Seen by then: open towards the past.
    return <path class="time-seen" d={`M${to - 26} ${y}H${to}M${to} ${y - 7}V${y + 7}`} />;
  }
  const from = x(mark.earliest);
  return to - from < 6 ? (
    <circle class="time-claim" cx={(from + to) / 2} cy={y} r="5" />
  ) : (
    <rect class="time-claim" x={from} y={y - 5} width={to - from} height="10" rx="5" />
  );
}

/** A picture for the eye, a table for everyone; “earliest found” is said elsewhere. */
export function Timeline({ pages }: { readonly pages: readonly TimelinePage[] }) {
  const dated = pages.filter(({ times }) => times.length > 0);
  const ends = dated.flatMap(({ times }) => times.flatMap(({ earliest, latest }) => [earliest ?? latest, latest]));
  if (ends.length === 0) {
    return (
      <section class="timeline" data-part="timeline">
        <h2>{i18n.t('trace.timeline')}</h2>
        <p>{i18n.t('trace.timelineNone')}</p>
      </section>
    );
  }
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const span = Math.max(last - first, 60_000);
  const x = (ms: number) => LEFT + 30 + ((ms - first) / span) * (WIDTH - 2 * LEFT - 60);
  const height = dated.length * ROW + 24;
  return (
    <section class="timeline" data-part="timeline">
      <h2>{i18n.t('trace.timeline')}</h2>
      <p class="note">{i18n.t('trace.timelineNote')}</p>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} class="timeline-picture" aria-hidden="true" focusable="false">
        {dated.map(({ name, isHere, times }, row) => {
          const y = row * ROW + 18;
          return (
            <g key={name} class={isHere ? 'time-row time-here' : 'time-row'}>
              <path class="time-axis" d={`M${LEFT} ${y}H${WIDTH - LEFT}`} />
              {times.map((mark) => (
                <Mark key={`${mark.clock} ${mark.latest}`} mark={mark} x={x} y={y} />
              ))}
              <text x={LEFT} y={y - 8} class="time-name">
                {isolated(isHere ? i18n.t('trace.here') : name)}
              </text>
            </g>
          );
        })}
        <text x={x(first)} y={height - 4} class="time-end">
          {isolated(timeText(first))}
        </text>
        {last - first > 60_000 ? (
          <text x={x(last)} y={height - 4} class="time-end" text-anchor="end">
            {isolated(timeText(last))}
          </text>
        ) : null}
      </svg>
      <table class="times">
        <thead>
          <tr>
            <th scope="col">{i18n.t('trace.timelinePage')}</th>
            <th scope="col">{i18n.t('trace.timelineClock')}</th>
            <th scope="col">{i18n.t('trace.timelineTime')}</th>
          </tr>
        </thead>
        <tbody>
          {dated.flatMap(({ name, isHere, times }) =>
            times.map((mark, index) => (
              <tr key={`${name} ${mark.clock} ${mark.latest}`}>
                {index === 0 ? (
                  <th scope="row" rowSpan={times.length}>
                    {isHere ? i18n.t('trace.here') : <bdi>{name}</bdi>}
                  </th>
                ) : null}
                <td>{CLOCKS[mark.clock]()}</td>
                <td>{markText(mark)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
