/** One gateway before one simulator for all tests of a file. */
import { afterAll, beforeAll } from 'vitest';
import { type MailGateway, openMailGateway } from '../harness/mail-gateway.ts';

/** Call it at the top of a file; the function it returns gives the gateway once the tests run. */
export function useMailGateway(): () => MailGateway {
  let gateway: MailGateway | undefined;
  const stack = new AsyncDisposableStack();
  beforeAll(async () => {
    gateway = await openMailGateway(stack);
  });
  afterAll(() => stack.disposeAsync());
  return () => {
    if (gateway === undefined) throw new Error('the gateway runs only while tests run');
    return gateway;
  };
}
