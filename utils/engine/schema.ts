/** schema.org objects of a page's JSON-LD, wherever a page puts them: in an array, an `@graph`, or nested. */

export type SchemaObject = Readonly<Record<string, unknown>>;

const ARTICLE_TYPES =
  /(?:^|[/:])(?:\w*NewsArticle|Article|BlogPosting|Report|LiveBlogPosting|TechArticle|ScholarlyArticle)$/;
const MAX_OBJECTS = 500;
/** Properties of an article that say who made it. */
const REFERRING = ['author', 'creator', 'publisher', 'copyrightHolder', 'provider', 'sourceOrganization'];

/** Every object in the given JSON-LD values, breadth first, at most 500. */
export function schemaObjects(jsonLd: readonly unknown[]): SchemaObject[] {
  const found: SchemaObject[] = [];
  const queue: unknown[] = [...jsonLd];
  for (let at = 0; at < queue.length && found.length < MAX_OBJECTS && at < 10 * MAX_OBJECTS; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_OBJECTS));
    else if (value !== null && typeof value === 'object') {
      found.push(value as SchemaObject);
      queue.push(...Object.values(value).filter((part) => part !== null && typeof part === 'object'));
    }
  }
  return found;
}

/** The type names of an object. */
export function typesOf(object: SchemaObject): string[] {
  return listOf(object['@type']).filter((type) => typeof type === 'string');
}

/** The articles among a page's objects; what they only point to by `@id`, as `"author": { "@id": "#jane" }`, is put in. */
export function schemaArticles(jsonLd: readonly unknown[]): SchemaObject[] {
  const objects = schemaObjects(jsonLd);
  const byId = new Map(
    objects.flatMap((object) =>
      typeof object['@id'] === 'string' && Object.keys(object).length > 1 ? [[object['@id'], object] as const] : [],
    ),
  );
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    const id = value !== null && typeof value === 'object' ? (value as SchemaObject)['@id'] : undefined;
    return typeof id === 'string' && nameOf(value) === null ? (byId.get(id) ?? value) : value;
  };
  return objects
    .filter((object) => typesOf(object).some((type) => ARTICLE_TYPES.test(type)))
    .map((object) => ({
      ...object,
      ...Object.fromEntries(REFERRING.filter((name) => name in object).map((name) => [name, resolved(object[name])])),
    }));
}

/**
 * The page's own article: lists of other stories are articles, too.
 *
 * @param isThis whether an article's address or headline is the page's; where none is, the first article counts
 */
export function ownArticles(
  articles: readonly SchemaObject[],
  isThis: (url: string | null, headline: string | null) => boolean,
): readonly SchemaObject[] {
  const own = articles.filter((object) =>
    [object.url, object.mainEntityOfPage, object['@id']].some((value) => isThis(urlOf(value), nameOf(object.headline))),
  );
  return own.length > 0 ? own : articles.slice(0, 1);
}

/** A property as a list: absent is empty, a single value is one. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The text of a property: a string, or the `name` (else `@value`) of an object. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (value === null || typeof value !== 'object') return null;
  const { name, ['@value']: literal } = value as SchemaObject;
  return nameOf(Array.isArray(name) ? name[0] : (name ?? literal));
}

/** The address of a property: a string, or the `url` (else `@id`) of an object. */
export function urlOf(value: unknown): string | null {
  if (typeof value === 'string') return /^https?:\/\//i.test(value) ? value : null;
  if (value === null || typeof value !== 'object') return null;
  const { url, ['@id']: id } = value as SchemaObject;
  return urlOf(Array.isArray(url) ? url[0] : (url ?? id));
}
