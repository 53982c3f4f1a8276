/** Scopes as they are asked for: by their public or their inner names, with commas between. */
const GROUPS = [
  'accounts',
  'messages',
  'folders',
  'tags',
  'tasks',
  'links',
  'notes',
  'organization.accounts',
  'organization.domains',
  'organization.groups',
  'organization.policy',
  'organization.spam',
  'organization.subscriptions',
  'organization.audit',
  'partner.organization',
  // Of outgoing webhooks; on no page, asked for by the vendor's own clients.
  'ogwebhooks',
  'filters',
];
const FORM = /^(ZohoMail|VirtualOffice)\.([a-zA-Z.]+)\.(ALL|READ|CREATE|UPDATE|DELETE)$/i;

/** Null when one of them is none. */
export function parseScopes(text: string): string[] | null {
  const scopes = text.split(',').map((scope) => scope.trim());
  return scopes.every(isScope) ? scopes : null;
}

function isScope(scope: string): boolean {
  const [, , group = ''] = FORM.exec(scope) ?? [];
  return GROUPS.includes(group);
}

/** As Zoho gives them back. */
export function innerName(scope: string): string {
  return scope.replace(/^ZohoMail\./i, 'VirtualOffice.');
}

/** Whether the scopes cover an operation on a group. */
export function cover(scopes: readonly string[], group: string, permission: string): boolean {
  const enough = [`VirtualOffice.${group}.ALL`, `VirtualOffice.${group}.${permission}`].map(lower);
  return scopes.some((scope) => enough.includes(lower(innerName(scope))));
}

const lower = (text: string) => text.toLowerCase();
