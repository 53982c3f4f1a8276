/** Chromium as the tests of a browser have it: without a home, an update or a word to anybody outside. */

import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Call it at the top of a file; the function it returns gives the browser once the tests run. */
export function useChromium(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const executablePath = process.env.POSTERN_TEST_CHROMIUM;
    if (executablePath === undefined) throw new Error('these tests run by `npm run test:services`');
    browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: QUIET });
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error('the browser runs only while tests run');
    return browser;
  };
}
