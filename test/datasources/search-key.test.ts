import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch } from '../../simulator/api/messages/search/parse.ts';
import { type Search, type SearchTerms, searchQueryOf } from '../../src/datasources/search-key.ts';
import { DEFAULT_FACTS, type ZohoFacts } from '../../src/datasources/zoho/facts.ts';

const facts = (changes: Partial<ZohoFacts> = {}): ZohoFacts => ({ ...DEFAULT_FACTS, ...changes });
const key = (terms: SearchTerms, rest: Partial<Extract<Search, { kind: 'terms' }>> = {}, changed = {}) =>
  searchQueryOf({ kind: 'terms', joined: 'all', terms, ...rest }, facts(changed)).searchKey;

test.each<[string, SearchTerms, string]>([
  ['a word', { text: ['budget'] }, 'entire:budget'],
  ['a phrase', { subject: ['Quarter close'] }, 'subject:"Quarter close"'],
  ['an address', { from: ['mira@zylker.example'] }, 'sender:mira@zylker.example'],
  ['a word that joins terms', { text: ['or'] }, 'entire:"or"'],
  ['several things', { to: ['ivo'], cc: ['desk'], hasAttachment: true }, 'to:ivo::cc:desk::has:attachment'],
  ['everything about files', { fileName: ['a.pdf'], fileContent: ['sum'] }, 'fileName:a.pdf::fileContent:sum'],
  ['flags and conversations', { hasFlag: true, inConversation: true }, 'has:flags::has:convo'],
  ['a text with a colon', { content: ['Re: plan'] }, 'content:"Re: plan"'],
])('writes %s in the grammar', (_what, terms, expected) => {
  expect(key(terms)).toBe(expected);
});

test('joins terms of which one is enough, and says first what holds for all', () => {
  expect(
    key({ from: ['ivo'], to: ['ivo'] }, { joined: 'any', includeSpamAndTrash: true, onePerConversation: true }),
  ).toBe('inclspamtrash:true::groupResult:true::sender:ivo:or:to:ivo');
});

test('names folders and labels, or gives their ids where Zoho wants those', () => {
  const terms = { folders: [{ id: '7', name: 'My mail' }], labels: [{ id: '8', name: 'Work' }] };
  expect(key(terms)).toBe('in:"My mail"::label:Work');
  expect(key(terms, {}, { searchFolderBy: 'id', searchLabelBy: 'id' })).toBe('in:7::label:8');
  for (const name of ['a"b', 'a::b', 'a:or:b', 'a\nb'])
    expect(() => key({ labels: [{ id: '8', name }] })).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
});

test('asks for whole days that hold the time wherever one is, and leaves the rest out itself', () => {
  const since = Date.UTC(2026, 0, 10, 3);
  const until = Date.UTC(2026, 1, 28, 20);
  const query = searchQueryOf({ kind: 'terms', joined: 'all', terms: {}, since, until }, facts());
  expect(query).toEqual({
    searchKey: 'fromDate:09-Jan-2026::toDate:01-Mar-2026',
    receivedTime: until,
    since,
    until,
  });
});

test('asks for new mail whichever side of the time Zoho gives', () => {
  const search: Search = { kind: 'new', since: 5_000 };
  const after = searchQueryOf(search, facts({ newMailsReceived: 'after' }));
  expect(after).toMatchObject({ searchKey: 'newMails', receivedTime: 4_999, since: 5_000 });
  const before = searchQueryOf(search, facts({ newMailsReceived: 'before' }));
  expect(before).toMatchObject({ searchKey: 'newMails', since: 5_000 });
  expect(before.receivedTime).toBeGreaterThan(Date.UTC(2099, 0));
});

test.each<[string, Search]>([
  ['nothing', { kind: 'terms', joined: 'all', terms: {} }],
  ['nothing in words', { kind: 'raw', key: ' ' }],
  ['only what is no word', { kind: 'terms', joined: 'all', terms: { text: ['":::"'] } }],
  ['too long a term', { kind: 'terms', joined: 'all', terms: { text: ['a'.repeat(201)] } }],
  ['too many terms', { kind: 'terms', joined: 'all', terms: { text: Array(21).fill('a') } }],
  ['a time for one of several', { kind: 'terms', joined: 'any', terms: { text: ['a'] }, since: 1 }],
])('refuses a search for %s', (_what, search) => {
  expect(() => searchQueryOf(search, facts())).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
});

/** What people type, and what they would type to get out of their term. */
const typed = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '::',
        ':or:',
        '"',
        ':',
        'or',
        'OR',
        ' ',
        '\\',
        'in:',
        'a',
        '\n',
        '\0',
        '%3A%3A',
        'inclspamtrash:true',
        '\u2028',
      ),
      {
        maxLength: 12,
      },
    )
    .map((pieces) => pieces.join('')),
);
const KEYS = {
  text: 'entire',
  from: 'sender',
  to: 'to',
  cc: 'cc',
  subject: 'subject',
  content: 'content',
  fileName: 'fileName',
  fileContent: 'fileContent',
} as const;
const FIELDS = ['text', 'from', 'to', 'cc', 'subject', 'content', 'fileName', 'fileContent'] as const;

test('lets nothing that is typed end its term, whoever reads the expression and however carelessly', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FIELDS),
      typed.filter((value) => /[\p{L}\p{N}]/u.test(value.replace(/:or:/gi, ''))),
      fc.constantFrom('all' as const, 'any' as const),
      (field, value, joined) => {
        let written: string;
        try {
          written = key({ [field]: [value], hasFlag: true }, { joined });
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
          return;
        }
        const read = parseSearch(written);
        expect(read?.terms.map(({ term }) => term.key)).toEqual([KEYS[field], 'has']);
        expect(read?.inSpamAndTrash).toBe(false);
        // One that knows no quotes sees the same two terms.
        expect(written.split(/::|:or:/i)).toHaveLength(2);
        expect(written.match(/"/g)?.length ?? 0).toSatisfy((quotes: number) => quotes === 0 || quotes === 2);
      },
    ),
    { numRuns: 2_000 },
  );
});
