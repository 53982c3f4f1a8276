/**
 * What the demo's people did with their older mail before anyone watched: conversations with their answers in Sent,
 * folders, labels, flags, a draft and a template. The same ids everywhere; a start that was cut off is taken up again.
 */
import { readOff } from './api/parts.ts';
import { deliver, ELSEWHERE } from './deliver.ts';
import { compose } from './sending/compose.ts';
import { messageIdAt } from './state/ids.ts';
import type { Flag, Mailbox, Message } from './state/model.ts';
import type { World } from './state/world.ts';
import type { Webhooks } from './webhooks/webhooks.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PASSED = { spf: 'pass', dkim: 'pass', dmarc: 'pass' };

const MIRA = { name: 'Mira Holm', address: 'mira@zylker.example' };
const IVO = { name: 'Ivo Brandt', address: 'ivo@zylker.example' };
const NADIA = { name: 'Nadia Fox', address: 'nadia.fox@northwind.example' };

interface Letter {
  /** Left side of its Message-ID. */
  readonly id: string;
  readonly from: typeof MIRA;
  readonly to: typeof MIRA;
  readonly subject: string;
  readonly content: string;
  /** Epoch ms. */
  readonly at: number;
  /** Those it answers, the last one directly. */
  readonly answers?: readonly string[];
}

const BUDGET = Date.UTC(2026, 9, 20, 8, 12);
const ATLAS = Date.UTC(2026, 9, 27, 13, 40);

const LETTERS: readonly Letter[] = [
  {
    id: 'budget-1',
    from: IVO,
    to: MIRA,
    subject: 'Budget 2027: first numbers',
    content: '<p>Hi Mira,</p><p>travel is down by a tenth, licences are up. Can you look at row 14 before Friday?</p>',
    at: BUDGET,
  },
  {
    id: 'budget-2',
    from: MIRA,
    to: IVO,
    subject: 'Re: Budget 2027: first numbers',
    content: '<p>Row 14 holds last year’s rent. With the new contract it is 4,200 a month.</p>',
    at: BUDGET + 3 * HOUR,
    answers: ['budget-1'],
  },
  {
    id: 'budget-3',
    from: IVO,
    to: MIRA,
    subject: 'Re: Budget 2027: first numbers',
    content: '<p>Thanks, changed. I will send it to the board on Monday.</p>',
    at: BUDGET + 4 * HOUR + 7 * MINUTE,
    answers: ['budget-1', 'budget-2'],
  },
  {
    id: 'atlas-1',
    from: NADIA,
    to: MIRA,
    subject: 'Atlas: date of the handover',
    content: '<p>Dear Mira,</p><p>would 24 November suit you for the handover, here in Aarhus?</p><p>Nadia</p>',
    at: ATLAS,
  },
  {
    id: 'atlas-2',
    from: MIRA,
    to: NADIA,
    subject: 'Re: Atlas: date of the handover',
    content: '<p>Dear Nadia,</p><p>the 24th is fine. We come with two people, at ten.</p><p>Mira</p>',
    at: ATLAS + 50 * MINUTE,
    answers: ['atlas-1'],
  },
];

const KEPT = [
  {
    id: 'draft-1',
    folderType: 'Drafts',
    subject: 'Offer for Northwind',
    content: '<p>Dear Nadia,</p><p>as we agreed, here is</p>',
  },
  {
    id: 'template-1',
    folderType: 'Templates',
    subject: 'Your order',
    content: '<p>Dear …,</p><p>thank you for your order. It leaves our house tomorrow.</p>',
  },
] as const;

export async function liveIn(world: World, webhooks: Webhooks): Promise<void> {
  const [mira, ivo] = [world.mailboxOf(MIRA.address), world.mailboxOf(IVO.address)];
  if (mira === undefined || ivo === undefined) return;
  for (const letter of LETTERS) await exchange(world, webhooks, letter);
  for (const { folderType, ...kept } of KEPT) {
    await keep(world, mira, folderType, { ...kept, from: MIRA, to: NADIA, at: ATLAS + 2 * HOUR });
  }
  for (const mailbox of [mira, ivo]) makeLabels(world, mailbox);
  makeFolders(world, mira);
  for (const mailbox of [mira, ivo]) markMail(world, mailbox);
}

const mailIdOf = (id: string) => `<${id}@mail.zylker.example>`;

/** Lies in Sent at the one end and in the inbox at the other, as far as the two live here. */
async function exchange(world: World, webhooks: Webhooks, letter: Letter): Promise<void> {
  const [sender, mailbox] = [world.mailboxOf(letter.from.address), world.mailboxOf(letter.to.address)];
  if (sender !== undefined) await keep(world, sender, 'Sent', letter);
  const seedName = `life/${letter.id}`;
  if (mailbox === undefined || world.seededNames.has(seedName)) return;
  const how = { ...ELSEWHERE, sender: letter.from.address, auth: PASSED, silent: true };
  await deliver(world, webhooks, { ...how, mailbox, source: sourceOf(letter), receivedAt: letter.at, seedName });
}

async function keep(world: World, mailbox: Mailbox, folderType: string, letter: Letter): Promise<void> {
  const { folderId } = world.folderNamed(mailbox, folderType);
  const isThere = ({ mailId, folderId: lies }: Message) => mailId === mailIdOf(letter.id) && lies === folderId;
  if ([...mailbox.messages.values()].some(isThere)) return;
  const source = sourceOf(letter);
  const { html: _html, text: _text, ...contents } = await readOff(source);
  const messageId = messageIdAt(letter.at, world.nextSerial());
  const { dataCentre, accountId } = mailbox;
  world.saveSource(messageId, source);
  const where = { dataCentre, accountId, messageId, folderId };
  const read = { ...contents, receivedTime: letter.at, size: source.length };
  world.record({ kind: 'message.written', ...where, ...read, sending: null });
}

function sourceOf({ id, from, to, subject, content, at, answers = [] }: Letter): Buffer {
  const plain = { cc: [], isHtml: true, wantsReceipt: false, replyTo: null, files: [] };
  const references = answers.map(mailIdOf);
  return compose({ ...plain, from, to: [to], subject, content, references, mailId: mailIdOf(id), date: new Date(at) });
}

const LABELS = [
  { displayName: 'Finance', color: '#96ccf5' },
  { displayName: 'Travel', color: '#ffd700' },
  { displayName: 'To read', color: '#00aa55' },
];

const labelIdOf = ({ accountId }: Mailbox, index: number) => String(BigInt(accountId) + 23_000n + 2n * BigInt(index));

function makeLabels(world: World, mailbox: Mailbox): void {
  const { dataCentre, accountId } = mailbox;
  for (const [index, label] of LABELS.entries()) {
    const labelId = labelIdOf(mailbox, index);
    if (mailbox.labels.has(labelId)) continue;
    world.record({ kind: 'label.created', dataCentre, accountId, labelId, ...label });
  }
}

/** Projects with Atlas in it, which holds the mail about it. */
function makeFolders(world: World, mailbox: Mailbox): void {
  const { dataCentre, accountId } = mailbox;
  const [parent, child] = [15_003n, 15_005n].map((offset) => String(BigInt(accountId) + offset));
  if (parent === undefined || child === undefined) return;
  const made = { kind: 'folder.created', dataCentre, accountId } as const;
  if (!mailbox.folders.has(parent))
    world.record({ ...made, folderId: parent, folderName: 'Projects', path: '/Projects', parentFolderId: null });
  if (!mailbox.folders.has(child))
    world.record({ ...made, folderId: child, folderName: 'Atlas', path: '/Projects/Atlas', parentFolderId: parent });
  for (const { messageId, mailId, folderId: from } of [...mailbox.messages.values()]) {
    if (mailId !== mailIdOf('atlas-1') || from === child) continue;
    const moved = { messageId, newMessageId: messageId, from, to: child, mode: 'moveMessage' };
    world.record({ kind: 'message.moved', dataCentre, accountId, ...moved });
  }
}

/** Most of the mail was read; some of it got a label or a flag. */
function markMail(world: World, mailbox: Mailbox): void {
  const { dataCentre, accountId } = mailbox;
  const at = { dataCentre, accountId };
  const inbox = world.folderNamed(mailbox, 'Inbox').folderId;
  const mail = [...mailbox.messages.values()].filter(({ folderId }) => folderId === inbox);
  for (const [index, { messageId, isRead, flag, labels, mailId }] of mail.entries()) {
    if (!isRead && index < mail.length * 0.8) world.record({ kind: 'message.read', ...at, messageId, isRead: true });
    const wanted: Flag | undefined = ([undefined, 'important', 'followup'] as const)[index % 29];
    if (wanted !== undefined && flag !== wanted)
      world.record({ kind: 'message.flagged', ...at, messageId, flag: wanted });
    const label = mailId?.startsWith('<budget-') ? 0 : index % 17 === 3 ? 1 : index % 11 === 5 ? 2 : null;
    const labelId = label === null ? null : labelIdOf(mailbox, label);
    if (labelId !== null && !labels.has(labelId))
      world.record({ kind: 'message.labelled', ...at, messageId, labelId, isOn: true });
  }
}
