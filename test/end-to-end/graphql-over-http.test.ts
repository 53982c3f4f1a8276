/** The GraphQL-over-HTTP specification's own audits, one test each, against the running gateway. */
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoFolder, type Demo, type DemoFolder, startDemo } from '../harness/demo.ts';

let folder: DemoFolder;
let demo: Demo;

beforeAll(async () => {
  folder = await createDemoFolder();
  demo = await startDemo(folder);
}, 180_000);

afterAll(async () => {
  await demo?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
}, 60_000);

const withKey: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...Object(init?.headers), authorization: `Bearer ${demo.apiKey}` } });

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => demo.endpoint, fetchFn: withKey });

  it('has audits to run', () => {
    expect(audits.length).toBeGreaterThan(50);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });
});
