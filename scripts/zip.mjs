/**
 * `npm run zip`: what the stores take, in `.output/`: a zip for each browser, and the sources that Mozilla rebuilds.
 */
import { readdirSync, statSync } from 'node:fs';
import { runWxt } from './wxt.mjs';

runWxt('zip', 'chrome');
runWxt('zip', 'firefox');

for (const file of readdirSync('.output').filter((name) => name.endsWith('.zip'))) {
  console.log(`.output/${file}  ${statSync(`.output/${file}`).size.toLocaleString('en')} bytes`);
}
