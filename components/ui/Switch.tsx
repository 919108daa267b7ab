/** A setting that is on or off, as *Inline warnings*; a checkbox underneath, so that keyboard and screen readers know it. */
import type { ComponentChildren } from 'preact';

interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly disabled?: boolean;
}

/** Calls `onChange` with the new state; holds none itself. */
export function Switch({ checked, onChange, label, note, disabled = false }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {note ? <span class="note">{note}</span> : null}
      </span>
    </label>
  );
}
