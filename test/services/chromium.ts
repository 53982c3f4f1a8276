/** Chromium for the suite: the one that is named, or the one that is installed. The tests start it themselves. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Service, ServiceUnavailable } from './service.ts';

export interface ChromiumPlaces {
  /** Taken or refused, never replaced by another. */
  readonly named?: string | undefined;
  /** The first that is there is taken. */
  readonly usual: readonly string[];
}

const DEFAULT_PLACES: ChromiumPlaces = {
  named: process.env.POSTERN_TEST_CHROMIUM || undefined,
  usual: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
};

/** Throws ServiceUnavailable when there is none, or it does not run. */
export async function provideChromium({ named, usual }: ChromiumPlaces = DEFAULT_PLACES): Promise<Service> {
  const path = named ?? usual.find((place) => existsSync(place));
  if (path === undefined) {
    throw new ServiceUnavailable(
      `No Chromium: there is nothing at ${usual.join(', ')}. ` +
        'Install it (Debian, Ubuntu: apt-get install chromium), or name one in POSTERN_TEST_CHROMIUM.',
    );
  }
  return {
    description: `${versionOf(path)} at ${path}`,
    env: { POSTERN_TEST_CHROMIUM: path },
    [Symbol.asyncDispose]: async () => {},
  };
}

function versionOf(path: string): string {
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch (cause) {
    throw new ServiceUnavailable(`The Chromium at ${path} does not run.`, { cause });
  }
}
