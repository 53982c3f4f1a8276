import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileLinks } from '../../src/access/file-links.ts';

const KEY = Buffer.alloc(32, 7);
const FILE = { tenantId: 'default', dataCentre: 'eu', accountId: '3', messageId: '5', part: '1.2' };

function at(start: number, key = KEY) {
  const clock = { now: start };
  return { clock, links: new FileLinks(key, () => clock.now) };
}

const codeOf = (open: () => unknown): string => {
  try {
    open();
    return 'none';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};

describe('links to files', () => {
  it('name what they were made for, in letters that an address takes', () => {
    const { links } = at(1_000_000);
    const token = links.sign(FILE, 300);
    expect(token).toMatch(/^[A-Za-z0-9_-]{1,512}$/);
    expect(links.open(token)).toEqual({ ...FILE, expiresAt: 1_300 });
  });

  it('expire, to the second', () => {
    const { clock, links } = at(1_000_000);
    const token = links.sign(FILE, 300);
    clock.now = 1_299_999;
    expect(codeOf(() => links.open(token))).toBe('none');
    clock.now = 1_300_000;
    expect(codeOf(() => links.open(token))).toBe('FILE_LINK_INVALID');
  });

  it('are good for nothing once a single character is another', () => {
    const { links } = at(0);
    const token = links.sign(FILE, 300);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'ABCXYZabcxyz019_-'), (index, char) => {
        fc.pre(token[index] !== char);
        const altered = token.slice(0, index) + char + token.slice(index + 1);
        expect(codeOf(() => links.open(altered))).toBe('FILE_LINK_INVALID');
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', 'x', 'A'.repeat(43), randomBytes(80).toString('base64url'), '../../etc'])('refuse %j', (token) => {
    expect(codeOf(() => at(0).links.open(token))).toBe('FILE_LINK_INVALID');
  });

  it('refuse what another gateway signed', () => {
    const foreign = at(0, Buffer.alloc(32, 8)).links.sign(FILE, 300);
    expect(codeOf(() => at(0).links.open(foreign))).toBe('FILE_LINK_INVALID');
  });
});
