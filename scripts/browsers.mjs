/**
 * Finds Chromium and Firefox, or installs them on Debian: `await findBrowser('firefox')` → `/usr/bin/firefox-esr`.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** What each browser is called on a PATH, the variable that overrides it, and Debian's package. */
const KNOWN = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    debianPackage: 'chromium',
  },
  // A Firefox installed by a release channel refuses unsigned extensions only when they are permanent; these are temporary.
  firefox: { variable: 'FIREFOX_PATH', commands: ['firefox-esr', 'firefox'], debianPackage: 'firefox-esr' },
};

/** @type {readonly BrowserName[]} */
export const BROWSERS = ['chromium', 'firefox'];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {readonly string[]} commands
 * @returns {string | undefined} the first of the commands that stands on the PATH, as an absolute file name
 */
function onPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isExecutable);
}

/** @param {readonly string[]} packages */
function aptInstall(packages) {
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/**
 * The browser's executable; installed with apt-get first when it is missing, we are root and apt-get is there.
 *
 * @param {BrowserName} name
 * @returns {string} absolute file name
 * @throws {Error} says what to install or which variable to set, when there is no browser and it cannot be installed
 */
export function findBrowser(name) {
  const { variable, commands, debianPackage } = KNOWN[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`${variable} is set to ${chosen}, which is not an executable file.`);
  }
  const found = onPath(commands);
  if (found) return found;

  const advice = `Install it (on Debian: apt-get install ${debianPackage}) or set ${variable} to its executable.`;
  if (process.getuid?.() !== 0 || !onPath(['apt-get'])) throw new Error(`No ${name} was found. ${advice}`);
  console.log(`No ${name} was found: installing Debian's ${debianPackage} (about 100 MB) …`);
  try {
    // xvfb is not needed: both browsers run headless.
    aptInstall([debianPackage, 'fonts-dejavu-core']);
  } catch (error) {
    throw new Error(`apt-get could not install ${debianPackage}. ${advice}`, { cause: error });
  }
  const installed = onPath(commands);
  if (!installed) throw new Error(`apt-get installed ${debianPackage}, but no ${name} is on the PATH. ${advice}`);
  return installed;
}
