/** The sources given to Mozilla build the very add-on that is handed in, byte for byte. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json';
import { BUILT } from '../../scripts/harness/launch.mjs';
import { runWxt } from '../../scripts/wxt.mjs';

const folder = mkdtempSync(join(tmpdir(), 'firsthand-sources-'));
const zipOf = (part: string) => `.output/${manifest.name}-${manifest.version}-${part}.zip`;

/** Every file of a zip by its name. */
async function unzip(file: string): Promise<Map<string, Uint8Array>> {
  const { files } = await JSZip.loadAsync(readFileSync(file));
  const entries = Object.values(files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(entries.map(async (one) => [one.name, await one.async('uint8array')] as const)));
}

beforeAll(async () => {
  runWxt('zip', 'firefox');
  for (const [name, content] of await unzip(zipOf('sources'))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  // Instead of `npm ci`, which would install the same packages from the same lock file.
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the add-on is rebuilt from its sources alone', async () => {
  runWxt('build', 'firefox', folder);
  const handedIn = await unzip(zipOf('firefox'));
  expect(handedIn.size).toBeGreaterThan(5);
  const differing = [...handedIn].filter(
    ([name, content]) => !Buffer.from(content).equals(readFileSync(join(folder, BUILT.firefox, name))),
  );
  expect(differing.map(([name]) => name)).toEqual([]);
});

test('the sources hold nothing but sources', async () => {
  const names = [...(await unzip(zipOf('sources'))).keys()];
  expect(names).toContain('package-lock.json');
  expect(names.filter((name) => /^(?:\.output|node_modules|demo-output|\.git|\.wxt)\//.test(name))).toEqual([]);
});
