/** The table of what fields cost, held against the schema that it is made from. */
import { expect, it } from 'vitest';
import { createSchema } from '../../src/resolvers/index.ts';
import { type FieldPrice, priceListOf, type UpstreamCost } from '../../src/resolvers/price/price-list.ts';

const PER: Record<UpstreamCost['per'], string> = {
  FIELD: 'place in the document',
  OBJECT: 'object, for all its fields together',
  MAILBOX: 'mailbox, for the whole operation',
  ORGANISATION: 'organisation, for the whole operation',
  MAILBOX_OF_IDS: 'mailbox among the ids',
  BATCH: 'mailbox and 100 ids',
  JOB: 'job; nothing in the request',
};

const ID = {
  KNOWN_MESSAGE: 'message whose place is known',
  UNKNOWN_MESSAGE: 'message that has to be looked for',
  FOLDER: 'folder',
  LABEL: 'label',
  THREAD: 'conversation',
  SIGNATURE: 'signature',
  USER: 'user',
  TASK: 'task',
  TASK_GROUP: 'group that shares tasks',
  TASK_PROJECT: 'project of tasks',
  TASK_STATUS: 'state of tasks',
  GROUP: 'mail group',
  DOMAIN: 'domain',
  DKIM_KEY: 'key of a domain',
  MAIL_POLICY: 'mail policy',
  MAIL_RESTRICTION: 'restriction of mail policies',
  HELD_MAIL: 'mail that a group holds',
  NOTE: 'note',
  NOTE_BOOK: 'book of notes',
  NOTE_GROUP: 'group with notes',
  BOOKMARK: 'bookmark',
  BOOKMARK_COLLECTION: 'collection of bookmarks',
  BOOKMARK_GROUP: 'group with bookmarks',
};

function eachOf({ per, times, of }: UpstreamCost): string {
  const names = times.map((path) => `\`${path.join('.')}\``);
  const kinds = of == null ? '' : ` that is a ${of.map((kind) => ID[kind]).join(' or a ')}`;
  return [PER[per], ...names.map((name, i) => `× ${name}${i === names.length - 1 ? kinds : ''}`)].join(' ');
}

const callsOf = ({ least, most }: UpstreamCost) => (least === most ? `${most}` : `${least} to ${most}`);

const rowsOf = ([field, { costs }]: [string, FieldPrice]) =>
  costs.map(
    (cost, i) =>
      `| ${i === 0 ? `\`${field}\`` : ''} | ${callsOf(cost)} | ${eachOf(cost)} | ${cost.op.map((op) => `\`${op}\``).join(' or ')} |`,
  );

function lengthOf([field, { length }]: [string, FieldPrice]): string[] {
  if (length === null) return [];
  const { known, assumedSize, slicingArguments, sizedFields } = length;
  const by = (slicingArguments ?? []).map((path) => `\`${path.join('.')}\``);
  const says = [
    ...by,
    ...(known === null ? [] : [`${known.toLowerCase()} known of the tenant`]),
    ...(assumedSize == null ? [] : [`${assumedSize} assumed`]),
  ];
  const of = sizedFields == null ? '' : ` of ${sizedFields.map((name) => `\`${name}\``).join(', ')}`;
  return [`| \`${field}\`${of} | ${says.join(', else ')} |`];
}

it('documents what every field costs as the schema has it (renewed with `npx vitest run test/docs -u`)', async () => {
  const list = [...priceListOf(createSchema())].sort(([a], [b]) => (a < b ? -1 : 1));
  const page = `# What fields cost

Calls at Zoho that each field takes when nothing of what it needs is kept yet; what is kept takes none. A field that is not in this table takes no call by itself, whatever is selected below it. \`explain(document, variables)\`, in the graph and as \`postern explain\`, adds it up for a document at no call, and every answer has \`extensions.price\`.

The least holds where everything asked for is there. The most holds as long as each call is answered at the first try and everything is where the gateway last saw it. What goes wrong takes more: a retry, an answer that was lost and is looked after, a message that somebody has moved meanwhile. A request is refused before its first call when the most is above what its app may ask for (1,000, or as set with \`postern app limit\`), and stopped at 300 calls, whatever it was priced at: what it got by then is answered and kept, so that asking again goes on from there.

A field is multiplied by the lists above it, each as long as the second table says.

## Calls

| field | calls | for each | of Zoho's |
|---|---|---|---|
${list.flatMap(rowsOf).join('\n')}

## Lengths of lists

| list | counted as |
|---|---|
${list.flatMap(lengthOf).join('\n')}
`;
  await expect(page).toMatchFileSnapshot('../../docs/reference/costs.md');
});
