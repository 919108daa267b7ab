/** A line of text that is saved when it is left, with what is wrong below it, as an address without https. */
import { useId, useState } from 'preact/hooks';

interface SettingProps {
  readonly label: string;
  readonly value: string;
  readonly secret?: boolean;
  readonly placeholder?: string;
  /** What is wrong with a value, or null. */
  readonly check: (value: string) => string | null;
  readonly onSave: (value: string) => void;
}

/** Saves nothing that is wrong or unchanged. */
export function Setting({ label, value, secret = false, placeholder, check, onSave }: SettingProps) {
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  const save = (typed: string) => {
    const wrong = check(typed);
    setFault(wrong);
    if (wrong === null && typed !== value) onSave(typed);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        dir="ltr"
        {...(secret ? { type: 'password' as const } : { type: 'text' as const })}
        autocomplete="off"
        spellcheck={false}
        {...(placeholder ? { placeholder } : {})}
        defaultValue={value}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-fault`}
        onChange={(event) => save(event.currentTarget.value.trim())}
      />
      <p class="error" id={`${id}-fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}
