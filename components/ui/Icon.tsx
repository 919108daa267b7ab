/** Line icons drawn on a 16 px grid, as `<Icon name="check" />`. They repeat what the words beside them say, so readers of screens skip them. */

const PATHS = {
  check: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  missing: 'M4.5 8h7',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  open: 'M6.5 3.5h-3v9h9v-3M9.5 3h3.5v3.5M12.5 3.5 7.5 8.5',
  settings: 'M2 5h6M12 5h2M2 11h2M8 11h6M10 3v4M6 9v4',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9M10.5 10.5 14 14',
  look: 'M8 3v6M8 12v.5',
  stop: 'M5 5h6v6H5z',
  copy: 'M5.5 5.5h7v7h-7zM10.5 5.5v-2h-7v7h2',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  remove: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon in the colour of the text; `directed` ones are mirrored where writing runs from right to left. */
export function Icon({ name, directed = false }: { readonly name: IconName; readonly directed?: boolean }) {
  return (
    <svg
      class={directed ? 'icon icon-directed' : 'icon'}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
