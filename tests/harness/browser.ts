import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const candidates = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function findBrowser(): string | undefined {
  return candidates.find((path) => path !== undefined && existsSync(path));
}

/** A Chrome or Chromium to test with; installs Debian's where none is there and that is allowed, or says what to do. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const allowed = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!allowed) {
    throw new Error(
      'No Chrome or Chromium found. Install one (on Debian or Ubuntu: sudo apt-get install chromium) or name yours in CHROME_PATH.',
    );
  }
  console.log('No Chrome or Chromium found: installing Debian’s chromium …');
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const installed = findBrowser();
  if (!installed) throw new Error('apt-get installed chromium, but it is not at /usr/bin/chromium.');
  return installed;
}

/** Starts the browser without a window. Without its background services, which would look for the open internet. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}
