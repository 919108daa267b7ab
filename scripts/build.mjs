/**
 * `npm run build`: the extension for both browsers, in `.output/chrome-mv3` and `.output/firefox-mv3`, with its sizes.
 */
import { describeSizes, overLimit, sizesOf } from './sizes.mjs';
import { runWxt } from './wxt.mjs';

runWxt('build', 'chrome');
runWxt('build', 'firefox');

for (const folder of ['.output/chrome-mv3', '.output/firefox-mv3']) {
  const sizes = sizesOf(folder);
  console.log([`${folder}, bytes`, ...describeSizes(sizes)].join('\n'));
  if (overLimit(sizes).length > 0) process.exitCode = 1;
}
if (process.exitCode) console.error('Too heavy: see the lines marked OVER.');
