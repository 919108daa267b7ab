/** The engine's models, from the package. */
import { MODEL_FILES, readModels } from '@/utils/engine/models';
import type { Models } from '@/utils/engine/models';

/** Without them the comparison stands on words alone. */
export async function loadModels(): Promise<Models> {
  const files = await Promise.all(
    MODEL_FILES.map(async (name) => {
      const answer = await fetch(`/models/${name}`);
      return [name, new Uint8Array(await answer.arrayBuffer())] as const;
    }),
  );
  return readModels(Object.fromEntries(files));
}
