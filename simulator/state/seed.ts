/** The world every simulator begins with: the same ids everywhere, so that tests and documents can name them. */
import { Conversations } from './conversations.ts';
import type { Folder, Grant, Mailbox, OAuthClient } from './model.ts';
import { type Organisation, PLAIN_ORGANISATION } from './organisation.ts';
import { PLAIN_SETTINGS } from './settings.ts';
import { PLAIN_USER, type Role, type User } from './user.ts';

const SYSTEM_FOLDERS = ['Inbox', 'Drafts', 'Templates', 'Snoozed', 'Sent', 'Spam', 'Trash', 'Outbox'];

const ALL_SCOPES = ['accounts', 'messages', 'folders', 'tags', 'tasks', 'links', 'notes'].map(
  (group) => `ZohoMail.${group}.ALL`,
);
/** What its administrators may grant beside that. */
const ADMIN_SCOPES = [
  'partner.organization',
  ...['accounts', 'domains', 'groups', 'policy', 'spam', 'subscriptions', 'audit'].map(
    (part) => `organization.${part}`,
  ),
].map((group) => `ZohoMail.${group}.ALL`);
/** Asked for by their inner names, as the vendor's own clients do. */
const READ_SCOPES = ['accounts', 'messages', 'folders'].map((group) => `VirtualOffice.${group}.READ`);

/** A self client. */
const CLIENT: OAuthClient = {
  clientId: '1000.SIMULATEDCLIENT',
  clientSecret: 'simulated-client-secret',
  redirectUris: [],
  dataCentres: ['us', 'eu'],
};

const COMPANIES = [
  { dataCentre: 'us', zoid: '60700123', name: 'Zylker', domain: 'zylker.example', licences: 1_000 },
  { dataCentre: 'eu', zoid: '20070400001', name: 'Zylker Europe', domain: 'zylker-eu.example', licences: 25 },
  { dataCentre: 'us', zoid: '60700456', name: 'Brightmoor', domain: 'brightmoor.example', licences: 5 },
  { dataCentre: 'eu', zoid: '20070500001', name: 'Nordlicht', domain: 'nordlicht.example', licences: 5 },
];
/** Makes other organisations. */
const PARTNER = '60700123';

interface Person extends Omit<NewMailbox, 'accountId' | 'user' | 'ownerAccountId'> {
  readonly base: bigint;
  readonly role: Role;
}

const PEOPLE: readonly Person[] = [
  {
    dataCentre: 'us',
    base: 7_310_000_000_008_002n,
    zuid: '809400123',
    zoid: '60700123',
    address: 'mira@zylker.example',
    firstName: 'Mira',
    lastName: 'Holm',
    role: 'super_admin',
  },
  {
    dataCentre: 'us',
    base: 7_310_000_000_108_002n,
    zuid: '809400124',
    zoid: '60700123',
    address: 'ivo@zylker.example',
    firstName: 'Ivo',
    lastName: 'Brandt',
    role: 'member',
  },
  {
    dataCentre: 'eu',
    base: 8_420_000_000_008_002n,
    zuid: '20070412345',
    zoid: '20070400001',
    address: 'lena@zylker-eu.example',
    firstName: 'Lena',
    lastName: 'Graf',
    role: 'super_admin',
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
    role: 'super_admin',
  },
  {
    dataCentre: 'us',
    base: 7_310_000_000_308_002n,
    zuid: '809400202',
    zoid: '60700456',
    address: 'tom@brightmoor.example',
    firstName: 'Tom',
    lastName: 'Okoro',
    role: 'member',
  },
  {
    dataCentre: 'eu',
    base: 8_420_000_000_108_002n,
    zuid: '20070500011',
    zoid: '20070500001',
    address: 'anke@nordlicht.example',
    firstName: 'Anke',
    lastName: 'Thaler',
    role: 'super_admin',
  },
];

export function seedMailboxes(): Mailbox[] {
  return PEOPLE.map(({ base, role, ...person }) => {
    const displayName = `${person.firstName} ${person.lastName}`;
    const mailbox = newMailbox({ ...person, accountId: String(base), user: { ...PLAIN_USER, role, displayName } });
    const own: Folder = {
      folderId: String(base + 13_003n),
      folderName: 'Invoices',
      folderType: 'Inbox', // Zoho calls every folder made by people that
      path: '/Inbox/Invoices',
      parentFolderId: [...mailbox.folders.keys()][0] ?? null,
      imapAccess: true,
      isSystem: false,
    };
    mailbox.folders.set(own.folderId, own);
    return mailbox;
  });
}

export interface NewMailbox {
  readonly dataCentre: string;
  readonly accountId: string;
  readonly zuid: string;
  readonly zoid: string;
  readonly address: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly user: User;
  readonly ownerAccountId?: string;
}

/** Empty, with the folders that Zoho makes. */
export function newMailbox({
  dataCentre,
  accountId,
  zuid,
  zoid,
  address,
  firstName,
  lastName,
  user,
  ownerAccountId,
}: NewMailbox): Mailbox {
  const base = BigInt(accountId);
  const system = SYSTEM_FOLDERS.map((name, i): Folder => {
    const folderId = String(base + 12n + 2n * BigInt(i));
    const kind = { folderType: name, isSystem: true };
    return { folderId, folderName: name, ...kind, path: `/${name}`, parentFolderId: null, imapAccess: true };
  });
  return {
    ...{ dataCentre, accountId, zuid, zoid, address, firstName, lastName, user },
    ownerAccountId: ownerAccountId ?? null,
    settings: PLAIN_SETTINGS,
    folders: new Map(system.map((folder) => [folder.folderId, folder])),
    labels: new Map(),
    messages: new Map(),
    conversations: new Conversations(),
    uploads: new Map(),
  };
}

export function seedOrganisations(): Organisation[] {
  return COMPANIES.map(({ domain, ...company }) => ({
    ...company,
    isPartner: company.zoid === PARTNER,
    zaid: String(BigInt(company.zoid) + 1n),
    parentZoid: null,
    plan: 'mailPremium',
    addOns: company.zoid === PARTNER ? { '5gb': 20, '25gb': 4 } : {},
    createdAt: PLAIN_USER.createdAt,
    primaryDomain: domain,
    settings: PLAIN_ORGANISATION,
  }));
}

export function seedClients(): OAuthClient[] {
  return [CLIENT];
}

export function seedGrants(mailboxes: readonly Mailbox[]): Grant[] {
  const { clientId } = CLIENT;
  return mailboxes.flatMap(({ dataCentre, accountId, zuid, user }) => {
    const scopes = user.role === 'member' ? ALL_SCOPES : [...ALL_SCOPES, ...ADMIN_SCOPES];
    const of = { clientId, offline: true, dataCentre, accountId };
    return [
      { ...of, token: `1000.refresh.${zuid}.all`, scopes },
      { ...of, token: `1000.refresh.${zuid}.read`, scopes: READ_SCOPES },
    ];
  });
}
