/** Injected into the top frame of an article by the background; does nothing where a reader already is. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from './reader';

export default defineUnlistedScript(() => {
  // The script's own world: the page cannot see or set this.
  const world = globalThis as { firsthandReader?: boolean };
  if (world.firsthandReader) return;
  world.firsthandReader = true;
  startReader(document, location);
});
