/** When pages are checked: every article, or only on a click. */
import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import type { Choices } from './types';

interface WhenToCheckProps {
  readonly check: Choices['check'];
  readonly onChange: (check: Choices['check']) => void;
}

/** Two radio buttons. */
export function WhenToCheck({ check, onChange }: WhenToCheckProps) {
  const name = useId();
  const options = [
    ['every-article', i18n.t('options.checkEvery'), i18n.t('options.checkEveryNote')],
    ['on-click', i18n.t('options.checkClick'), i18n.t('options.checkClickNote')],
  ] as const;
  return (
    <fieldset class="stack">
      <legend class="hidden-text">{i18n.t('options.check')}</legend>
      {options.map(([value, label, note]) => (
        <label key={value} class="choice">
          <input type="radio" name={name} value={value} checked={check === value} onChange={() => onChange(value)} />
          <span>
            {label}
            <span class="note">{note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
