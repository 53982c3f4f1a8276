/** One running product for the tests of a file. */
import { afterAll, beforeAll } from 'vitest';
import { createDemoFolder, type Demo, type DemoFolder, startDemo } from './demo.ts';

/** Starts it before the first test, hands it to `onReady`, and ends it after the last, also when it did not come up. */
export function useDemo(
  onReady: (demo: Demo, folder: DemoFolder) => void | Promise<void>,
  env: Record<string, string> = {},
): void {
  let folder: DemoFolder | undefined;
  let demo: Demo | undefined;
  beforeAll(async () => {
    folder = await createDemoFolder();
    demo = await startDemo(folder, env);
    await onReady(demo, folder);
  }, 180_000);
  afterAll(async () => {
    await demo?.[Symbol.asyncDispose]();
    await folder?.[Symbol.asyncDispose]();
  }, 60_000);
}
