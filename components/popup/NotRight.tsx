/** *Not right?*: writes a report for the reader to copy; nothing is sent. */
import { i18n } from '#i18n';
import { useId, useState } from 'preact/hooks';
import type { Report } from '@/utils/types';
import { Icon } from '../ui/Icon';
import { complaintsAbout, complaintText } from './complaint';
import type { Complaint } from './complaint';

interface NotRightProps {
  readonly report: Report;
  /** The extension's version, as `1.0.0`. */
  readonly version: string;
  readonly onCopy: (text: string) => Promise<void>;
}

/** A folded form; the text below it follows the reader's choices. */
export function NotRight({ report, version, onCopy }: NotRightProps) {
  const id = useId();
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  const [comment, setComment] = useState('');
  const [said, setSaid] = useState('');
  const text = complaintText(report, complaint, comment, version);
  const copy = () =>
    onCopy(text).then(
      () => setSaid(i18n.t('notRight.copied')),
      () => setSaid(i18n.t('notRight.copyFailed')),
    );
  return (
    <details class="part" data-part="not-right">
      <summary>
        <h2>{i18n.t('popup.notRight')}</h2>
      </summary>
      <div class="stack">
        <p>{i18n.t('notRight.intro')}</p>
        <fieldset class="choices">
          <legend class="label">{i18n.t('notRight.what')}</legend>
          {complaintsAbout(report).map((choice) => (
            <label key={choice} class="choice">
              <input type="radio" name={id} checked={complaint === choice} onChange={() => setComplaint(choice)} />
              <span>{i18n.t(`notRight.${choice}`)}</span>
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for={`${id}-comment`}>{i18n.t('notRight.comment')}</label>
          <textarea
            id={`${id}-comment`}
            class="input"
            rows={2}
            maxLength={2000}
            dir="auto"
            value={comment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for={`${id}-report`}>{i18n.t('notRight.report')}</label>
          <textarea id={`${id}-report`} class="input report-text" rows={5} readOnly dir="ltr" value={text} />
        </div>
        <div class="actions">
          <button type="button" class="button" onClick={() => void copy()}>
            <Icon name="copy" />
            {i18n.t('notRight.copy')}
          </button>
          <p class="note" role="status">
            {said}
          </p>
        </div>
      </div>
    </details>
  );
}
