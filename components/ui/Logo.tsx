/** The extension's sign, as on the toolbar: a pilcrow whose bowl is the source. */

/** `size` in CSS pixels. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <rect width="128" height="128" rx="28" fill="#2a72ba" />
      <path d="M64 24h40v80H88V40h-8v64H64z" fill="#fff" />
      <circle cx="46" cy="50" r="26" fill="#ffc44d" />
    </svg>
  );
}
