/** The settings as a file, and their end: save, read, clear (asked twice). */
import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OptionsActions } from './types';

/** Clearing is confirmed in place; the focus goes to the harmless answer. */
export function Data({ onExport, onImport, onClear }: Pick<OptionsActions, 'onExport' | 'onImport' | 'onClear'>) {
  const file = useRef<HTMLInputElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);
  return (
    <div class="stack">
      <div class="actions">
        <button type="button" class="button" data-action="export" onClick={onExport}>
          {i18n.t('options.export')}
        </button>
        <button type="button" class="button" data-action="import" onClick={() => file.current?.click()}>
          {i18n.t('options.import')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen) onImport(chosen);
          }}
        />
        <button
          type="button"
          class="button button-plain"
          data-action="clear"
          disabled={asking}
          onClick={() => setAsking(true)}
        >
          {i18n.t('options.clear')}
        </button>
      </div>
      {asking ? (
        <div class="ask tone-look" role="group" aria-label={i18n.t('options.clear')}>
          <p>{i18n.t('options.clearSure')}</p>
          <div class="actions">
            <button
              type="button"
              class="button"
              data-action="clear-yes"
              onClick={() => {
                setAsking(false);
                onClear();
              }}
            >
              {i18n.t('options.clearYes')}
            </button>
            <button type="button" class="button" ref={keep} onClick={() => setAsking(false)}>
              {i18n.t('options.clearNo')}
            </button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
