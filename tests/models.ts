/** The models as they ship, read from disk for tests. */
import { readFileSync } from 'node:fs';
import { MODEL_FILES, readModels } from '../utils/engine/models';
import type { ModelFile, Models } from '../utils/engine/models';

export function readModelFiles(): Record<ModelFile, Uint8Array> {
  const files = MODEL_FILES.map((name) => [name, new Uint8Array(readFileSync(`public/models/${name}`))]);
  return Object.fromEntries(files) as Record<ModelFile, Uint8Array>;
}

export function loadModels(): Models {
  return readModels(readModelFiles());
}
