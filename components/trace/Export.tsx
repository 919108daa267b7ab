/** Evidence sheet in Markdown or JSON, and a ready citation of the source. */
import { i18n } from '#i18n';
import { Icon } from '../ui/Icon';

interface ExportProps {
  readonly onSheet: (format: 'markdown' | 'json') => void;
  readonly onCite: () => void;
}

/** Three buttons; what they make stays on this device. */
export function Export({ onSheet, onCite }: ExportProps) {
  return (
    <section class="step" data-part="export">
      <h2>{i18n.t('trace.export')}</h2>
      <div class="actions">
        <button type="button" class="button" data-action="markdown" onClick={() => onSheet('markdown')}>
          {i18n.t('trace.sheet')}
        </button>
        <button type="button" class="button" data-action="json" onClick={() => onSheet('json')}>
          {i18n.t('trace.json')}
        </button>
        <button type="button" class="button" data-action="cite" onClick={onCite}>
          <Icon name="copy" />
          {i18n.t('trace.cite')}
        </button>
      </div>
    </section>
  );
}
