/** Five invented stories with their copies, edited and reworded ones, and independent reports: `tests/fixtures/stories`. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Found } from '../utils/engine/compare/ranking';
import type { DateHint, OrganizationKind } from '../utils/types';

export interface StoryPage extends Omit<Found, 'comparison'> {
  readonly role: 'original' | 'copy' | 'edited' | 'reworded' | 'independent';
  /** Paragraphs that do not belong to the story. */
  readonly inserted: readonly number[];
}

interface Written {
  readonly role: StoryPage['role'];
  readonly kind: OrganizationKind | null;
  readonly credited: boolean;
  readonly url: string;
  readonly title: string;
  readonly dates: readonly DateHint[];
  readonly inserted: readonly number[];
  readonly paragraphs: readonly string[];
}

const FOLDER = 'tests/fixtures/stories';

/** Each story by its name: the original first. */
export const stories: readonly { readonly name: string; readonly pages: readonly StoryPage[] }[] = readdirSync(
  FOLDER,
).map((file) => {
  const { pages } = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as { pages: readonly Written[] };
  return {
    name: file.replace('.json', ''),
    pages: pages.map(({ role, kind, credited, url, title, dates, inserted, paragraphs }) => ({
      role,
      kind,
      credited,
      dates,
      inserted,
      text: {
        url,
        title,
        lang: null,
        paragraphs,
        published: dates.find(({ clock }) => clock === 'page')?.value ?? null,
      },
    })),
  };
});

/** A page of a story by its role; the first one. */
export function pageOf(name: string, role: StoryPage['role']): StoryPage {
  const page = stories.find((story) => story.name === name)?.pages.find((one) => one.role === role);
  if (!page) throw new Error(`no ${role} of ${name}`);
  return page;
}
