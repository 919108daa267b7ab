/** The engine's models, read from the project's own folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_FILES, readModels, type Models } from '../utils/engine/models';

/** @throws when a file is missing or damaged: the project's folder is not whole. */
export function loadModels(root: string): Models {
  return readModels(
    Object.fromEntries(
      MODEL_FILES.map((name) => [name, new Uint8Array(readFileSync(join(root, 'public', 'models', name)))]),
    ),
  );
}
