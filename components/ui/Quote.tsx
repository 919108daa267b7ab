/** Words taken from a page, as `“Reporting by Jane Roe; Editing by John Doe”`: in the page's own language and direction. */

interface QuoteProps {
  readonly text: string;
  /** Language of the page, as `en`; null when unknown. */
  readonly lang: string | null;
}

/** A block quotation. */
export function Quote({ text, lang }: QuoteProps) {
  return (
    <blockquote class="quote" dir="auto" {...(lang ? { lang } : {})}>
      {text}
    </blockquote>
  );
}
