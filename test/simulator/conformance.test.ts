import { describe, expect, it } from 'vitest';
import { createConformance } from '../../simulator/verify/conformance.ts';
import { type Reply, success } from '../../simulator/wire/envelope.ts';

const LIST = '/api/accounts/{accountId}/folders';
const FOLDER = { folderId: '1', folderName: 'Inbox', folderType: 'Inbox', path: '/Inbox', isArchived: 0 };
const UPDATE = '/api/accounts/{accountId}/updatemessage';

/** What is found in one exchange. */
function found(exchange: {
  template: string;
  method?: string;
  query?: Record<string, string>;
  body?: unknown;
  reply?: Reply;
}) {
  const { inspect, violations } = createConformance();
  const { template, method = 'GET', query = {}, body, reply = success() } = exchange;
  inspect({ operation: 'tried', template, method, query, body, reply });
  return violations.map(({ side, problem }) => `${side}: ${problem}`);
}
const answering = (folder: Record<string, unknown>) => found({ template: LIST, reply: success([folder]) });
const updating = (body: unknown) => found({ template: UPDATE, method: 'PUT', body });

describe('the comparison with the reference', () => {
  it('finds nothing in an exchange that fits', () => {
    expect(answering(FOLDER)).toEqual([]);
    expect(updating({ mode: 'markAsRead', messageId: ['1', 2] })).toEqual([]);
  });

  it.each([
    ['a number where text belongs', { ...FOLDER, folderId: 1 }],
    ['text where a number belongs', { ...FOLDER, isArchived: '0' }],
    ['a number outside the list of its values', { ...FOLDER, isArchived: 2 }],
    ['a member the reference has not', { ...FOLDER, unreadCount: 3 }],
    ['a member in other letters', { ...FOLDER, folderID: '1' }],
    ['a missing member', { folderId: '1', folderName: 'Inbox', path: '/Inbox' }],
  ])('finds an answer with %s', (_name, folder) => {
    expect(answering(folder)).toEqual([expect.stringMatching(/^answer: /)]);
  });

  it('finds an answer without the envelope, without its data, and of an unknown status', () => {
    for (const reply of [{ status: 200, body: [FOLDER] }, success(), { status: 418, body: {} }]) {
      expect(found({ template: LIST, reply })).toEqual([expect.stringMatching(/^answer: /)]);
    }
  });

  it.each([
    ['no mode', { messageId: ['1'] }],
    ['an unknown mode', { mode: 'trash', messageId: ['1'] }],
    ['ids outside a list', { mode: 'markAsRead', messageId: '1' }],
    ['no ids', { mode: 'markAsRead' }],
    ['a key in other letters', { mode: 'moveMessage', messageId: ['1'], destFolderId: '1' }],
    ['a key of another mode', { mode: 'markAsRead', messageId: ['1'], destfolderId: '1' }],
    ['no body', undefined],
  ])('finds a request with %s', (_name, body) => {
    expect(updating(body)).toContainEqual(expect.stringMatching(/^request: /));
  });

  it('finds a parameter that is unknown, out of range, or of the wrong kind', () => {
    const template = '/api/accounts/{accountId}/messages/view';
    for (const query of [
      { sortOrder: 'true' },
      { limit: '201' },
      { limit: 'ten' },
      { sortorder: 'yes' },
      { flagid: '4' },
    ]) {
      expect(found({ template, query: { ...query }, reply: success([]) })).toEqual([
        expect.stringMatching(/^request: /),
      ]);
    }
  });

  it('finds a request that was refused as well as one that was not', () => {
    const reply = { status: 404, body: { data: {}, status: { code: 404, description: 'Invalid Input' } } };
    expect(found({ template: UPDATE, method: 'PUT', body: { mode: 'trash' }, reply })).toEqual([
      expect.stringMatching(/^request: /),
    ]);
  });

  it('finds a call the reference has not, and a body where none belongs', () => {
    expect(found({ template: '/api/mailboxes' })).toEqual(['request: the reference has no GET /api/mailboxes']);
    expect(found({ template: LIST, body: {}, reply: success([]) })).toEqual([
      'request: a body where the reference has none',
    ]);
  });

  it('counts what it has seen', () => {
    const { inspect, inspected } = createConformance();
    for (let i = 0; i < 3; i++) {
      inspect({
        operation: 'listFolders',
        template: LIST,
        method: 'GET',
        query: {},
        body: undefined,
        reply: success([]),
      });
    }
    expect(inspected()).toBe(3);
  });
});
