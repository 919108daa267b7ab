/** The project's own source files, for tests that hold laws over all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Source {
  /** From the project's folder, as `utils/engine/inspect.ts`. */
  readonly file: string;
  readonly text: string;
}

/** Every file below the folders whose name ends in one of the endings. */
export function readSources(folders: readonly string[], endings: readonly string[]): Source[] {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}
