/** The engine's models from the package, loaded when the first article comes and once in a worker's life. */
import { browser } from '../../utils/browser';
import { MODEL_FILES, readModels, type Models } from '../../utils/engine/models';

let loading: Promise<Models | null> | undefined;

/** The models, or null when they cannot be read: the rest of the inspection stands without them. */
export function loadModels(): Promise<Models | null> {
  loading ??= load().catch((error: unknown) => {
    console.error('Firsthand: the models could not be read.', error);
    return null;
  });
  return loading;
}

async function load(): Promise<Models> {
  const files = await Promise.all(
    MODEL_FILES.map(async (name) => {
      const answer = await fetch(browser.runtime.getURL(`/models/${name}`));
      return [name, new Uint8Array(await answer.arrayBuffer())] as const;
    }),
  );
  return readModels(Object.fromEntries(files));
}
