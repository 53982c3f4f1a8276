import { describe, expect, it } from 'vitest';
import { provideChromium } from './chromium.ts';

describe('Chromium for the suite', () => {
  it('says what to install when there is none, and never goes on without', async () => {
    await expect(provideChromium({ usual: ['/nowhere/chromium'] })).rejects.toThrow(
      /apt-get install chromium.*POSTERN_TEST_CHROMIUM/,
    );
  });

  it('takes no other one for a named one that does not run', async () => {
    await expect(provideChromium({ named: '/nowhere/chromium', usual: ['/bin/true'] })).rejects.toThrow(
      'The Chromium at /nowhere/chromium does not run.',
    );
  });
});
