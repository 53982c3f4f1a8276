/** The world every simulator begins with: the same ids everywhere, so that tests and documents can name them. */
import { Conversations } from './conversations.ts';
import type { Folder, Grant, Mailbox, OAuthClient } from './model.ts';

const SYSTEM_FOLDERS = ['Inbox', 'Drafts', 'Templates', 'Snoozed', 'Sent', 'Spam', 'Trash', 'Outbox'];

const ALL_SCOPES = ['accounts', 'messages', 'folders', 'tags', 'tasks', 'links', 'notes'].map(
  (group) => `ZohoMail.${group}.ALL`,
);
/** Asked for by their inner names, as the vendor's own clients do. */
const READ_SCOPES = ['accounts', 'messages', 'folders'].map((group) => `VirtualOffice.${group}.READ`);

/** A self client. */
const CLIENT: OAuthClient = {
  clientId: '1000.SIMULATEDCLIENT',
  clientSecret: 'simulated-client-secret',
  redirectUris: [],
  dataCentres: ['us', 'eu'],
};

const PEOPLE = [
  {
    dataCentre: 'us',
    base: 7_310_000_000_008_002n,
    zuid: '809400123',
    zoid: '60700123',
    address: 'mira@zylker.example',
    firstName: 'Mira',
    lastName: 'Holm',
  },
  {
    dataCentre: 'us',
    base: 7_310_000_000_108_002n,
    zuid: '809400124',
    zoid: '60700123',
    address: 'ivo@zylker.example',
    firstName: 'Ivo',
    lastName: 'Brandt',
  },
  {
    dataCentre: 'eu',
    base: 8_420_000_000_008_002n,
    zuid: '20070412345',
    zoid: '20070400001',
    address: 'lena@zylker-eu.example',
    firstName: 'Lena',
    lastName: 'Graf',
  },
  // Of other companies.
  {
    dataCentre: 'us',
    base: 7_310_000_000_208_002n,
    zuid: '809400201',
    zoid: '60700456',
    address: 'rosa@brightmoor.example',
    firstName: 'Rosa',
    lastName: 'Vale',
  },
  {
    dataCentre: 'us',
    base: 7_310_000_000_308_002n,
    zuid: '809400202',
    zoid: '60700456',
    address: 'tom@brightmoor.example',
    firstName: 'Tom',
    lastName: 'Okoro',
  },
  {
    dataCentre: 'eu',
    base: 8_420_000_000_108_002n,
    zuid: '20070500011',
    zoid: '20070500001',
    address: 'anke@nordlicht.example',
    firstName: 'Anke',
    lastName: 'Thaler',
  },
];

export function seedMailboxes(): Mailbox[] {
  return PEOPLE.map(({ base, ...person }) => {
    const system = SYSTEM_FOLDERS.map((name, i): Folder => {
      const folderId = String(base + 12n + 2n * BigInt(i));
      const kind = { folderType: name, isSystem: true };
      return { folderId, folderName: name, ...kind, path: `/${name}`, parentFolderId: null, imapAccess: true };
    });
    const own: Folder = {
      folderId: String(base + 13_003n),
      folderName: 'Invoices',
      folderType: 'Inbox', // Zoho calls every folder made by people that
      path: '/Inbox/Invoices',
      parentFolderId: system[0]?.folderId ?? null,
      imapAccess: true,
      isSystem: false,
    };
    const folders = new Map([...system, own].map((folder) => [folder.folderId, folder]));
    return {
      ...person,
      accountId: String(base),
      folders,
      labels: new Map(),
      messages: new Map(),
      conversations: new Conversations(),
      uploads: new Map(),
    };
  });
}

export function seedClients(): OAuthClient[] {
  return [CLIENT];
}

export function seedGrants(mailboxes: readonly Mailbox[]): Grant[] {
  const { clientId } = CLIENT;
  return mailboxes.flatMap(({ dataCentre, accountId, zuid }) => [
    { clientId, token: `1000.refresh.${zuid}.all`, offline: true, dataCentre, accountId, scopes: ALL_SCOPES },
    { clientId, token: `1000.refresh.${zuid}.read`, offline: true, dataCentre, accountId, scopes: READ_SCOPES },
  ]);
}
