/** The GraphQL-over-HTTP specification's own audits, one test each, against the running gateway. */
import { serverAudits } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import type { Demo } from '../harness/demo.ts';
import { useDemo } from '../harness/use-demo.ts';

let demo: Demo;

useDemo((started) => {
  demo = started;
});

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
