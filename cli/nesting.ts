/**
 * HTML with its nesting cut as browsers cut it: Chromium and Firefox put what is nested deeper than 512 elements side by
 * side. jsdom does not, and takes minutes for a page of ten thousand open tags.
 */

/** Chromium's `kMaximumHTMLParserDOMTreeDepth`. */
const MAX_DEPTH = 512;

/** Elements that nest at will and are closed by their own tag; the others close one another. */
const NESTING =
  /<(\/?)(?:a|abbr|article|aside|b|bdi|big|blockquote|center|code|details|div|dl|em|fieldset|figure|font|footer|form|header|i|ins|label|main|nav|ol|q|s|section|small|span|strong|sub|sup|table|u|ul)(?=[\s/>])[^>]{0,5000}>/gi;

/** Leaves out the tags below the greatest depth; text and all other markup stay. */
export function withinDepth(html: string): string {
  let depth = 0;
  return html.replace(NESTING, (tag, slash: string) => {
    if (slash && depth === 0) return tag;
    if (slash) return depth-- > MAX_DEPTH ? '' : tag;
    return ++depth > MAX_DEPTH ? '' : tag;
  });
}
