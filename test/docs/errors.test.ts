import { expect, it } from 'vitest';
import { ERRORS } from '../../src/errors.ts';

it('documents every error code as the registry has it (renewed with `npx vitest run test/docs -u`)', async () => {
  const sections = Object.entries(ERRORS).map(
    ([code, { status, retryable, means, fix }]) =>
      `## ${code}\n\n${means} ${fix}\n\nHTTP ${status} · ${retryable ? 'the same request can succeed later' : 'repeating it unchanged gains nothing'}\n`,
  );
  const page = `# Error codes

Every failure carries one of these codes in \`extensions.code\`, its message says what happened in particular, \`extensions.fix\` what to do, and \`extensions.requestId\` (also the header \`x-request-id\`) which request it was. A GraphQL answer with errors in some fields still brings the others. Codes are never renamed or reused.

${sections.join('\n')}`;
  await expect(page).toMatchFileSnapshot('../../docs/errors.md');
});
