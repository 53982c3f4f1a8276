/**
 * The gateway with the tenant left out of one key or one query, each of which must be caught.
 *
 * Left out of the list, because nobody can tell such a gateway from the real one:
 * - the tenant alone in the key of kept answers and of flights: the grant in it is one tenant's. Both together are
 *   in the list;
 * - the tenant in the queries for intents: the app beside it is one tenant's. Both together are in the list;
 * - what is narrowed by an id that the gateway gave and has looked up for the tenant before: the steering of jobs,
 *   reviews after `find`, effects, keys and hooks, and a policy by the name that a decision recorded;
 * - columns of an `on conflict`: without the tenant no unique index fits, and nothing can be written at all;
 * - names of locks and the lease of one message at a time: two tenants would wait for each other, no more;
 * - the counters that answers are held against (`places.ts`), and the budget of calls: they go by Zoho's mailboxes
 *   and callers on purpose, since Zoho is the same for all tenants. At worst an answer is asked for once more;
 * - the price of a job, whether a conversation is known, and folders that are forgotten too early, since whoever
 *   misses one asks Zoho: they show in the calls that are made, not in an answer.
 *
 * Not reached by these programs, which have neither pollers nor moves that change ids, and whose log is not cut:
 * the watch and the poller's counts (`watch.ts`, `Coverage.count`, `noticeTaken`, `ReceivingFolders`), `moves.ts`,
 * `HoldGuard`, the standing alerts, the marks of the change log, what a sender is known for (`relations.ts`), the
 * grant by which an organisation is read, and the domains of the house (`Mailboxes.domains`), which only tell in a
 * finding about mail that pretends to be from there.
 */

interface Mutant {
  /** Below `src`. */
  readonly file: string;
  /** Stands once in the file; what is left out comes next after it. */
  readonly after: string;
  readonly from: string;
  readonly to: string;
}

const WHERE = ".where('tenant_id', '=', tenantId)";
const mutant = (file: string, after: string, from = WHERE, to = ''): Mutant => ({ file, after, from, to });

export const MUTANTS: Readonly<Record<string, Mutant>> = {
  'accounts listed': mutant('mailbox/mailboxes.ts', 'async list('),
  'a mailbox looked up': mutant('mailbox/mailboxes.ts', 'async find(', ".where('tenant_id', '=', key.tenantId)"),
  'grants listed': mutant('access/grants.ts', 'async list('),
  'organisations listed': mutant('access/grants.ts', 'async organisations('),
  'the grant that is renewed': mutant(
    'access/grants.ts',
    'async assignUser(',
    ".where('tenant_id', '=', fresh.tenant_id)",
  ),
  'an app looked up': mutant('resolvers/node.ts', 'async App(', 'principal.appId === entity', 'true'),
  'a link to a file': mutant('access/file-links.ts', 'sign(file: FileRef', '[VERSION, tenantId,', "[VERSION, 'amber',"),
  'kept answers and flights': mutant(
    'datasources/zoho/cache/answer-key.ts',
    'export function answerKey',
    '[tenantId, dataCentre, grantId,',
    '[dataCentre,',
  ),
  'tokens in use': mutant(
    'datasources/zoho/tokens.ts',
    '#session(grantId: string): Session {',
    'const known',
    "grantId = ''; const known",
  ),
  'credentials in use': mutant(
    'datasources/zoho/grant-cache.ts',
    'of(grantId: string)',
    'this.#known.get(grantId)',
    'this.#known.values().next().value',
  ),
  'kept sources': mutant('filtering/content/contents.ts', 'const keyOf =', '[tenantId, dataCentre,', '[dataCentre,'),
  'sources kept on disk': mutant('mailbox/sources.ts', '#nameOf({', '[tenantId, dataCentre,', '[dataCentre,'),
  'messages known': mutant(
    'mailbox/message-index.ts',
    'async findMany(',
    ".where('tenant_id', '=', mailbox.tenant_id)",
  ),
  'messages changed': mutant('mailbox/message-index.ts', '#inMailbox({'),
  'folders known': mutant('mailbox/folder-index.ts', 'async list({'),
  'live decisions': mutant('filtering/decisions.ts', 'async liveOf(', ".where('tenant_id', '=', mailbox.tenant_id)"),
  'a decision looked up': mutant('filtering/decisions.ts', 'async find('),
  'what is written of one message': mutant(
    'filtering/record/message-key.ts',
    'export function ofMessage',
    ".where('tenant_id', '=', key.tenant_id)",
  ),
  'items listed': mutant(
    'filtering/review/quarantine.ts',
    'async list(',
    ".where('quarantine.tenant_id', '=', tenantId)",
  ),
  'an item looked up': mutant(
    'filtering/review/quarantine.ts',
    'async find(',
    ".where('quarantine.tenant_id', '=', tenantId)",
  ),
  'what is held': mutant('filtering/review/held.ts', '#inMailbox({', ".where('quarantine.tenant_id', '=', tenantId)"),
  'the newest effect of a message': mutant(
    'filtering/act/effects.ts',
    "inner.fn.max('newer.fence')",
    ".whereRef('newer.tenant_id', '=', 'effects.tenant_id')",
  ),
  'alerts listed': mutant('filtering/alerts.ts', 'async list('),
  'an entry removed': mutant('filtering/house/sender-lists.ts', 'async remove('),
  'an entry looked up': mutant('filtering/house/sender-lists.ts', 'async find('),
  'entries listed': mutant('filtering/house/sender-lists.ts', 'async list('),
  'entries that name a sender': mutant('filtering/house/sender-lists.ts', 'async naming('),
  'the history of a policy': mutant('filtering/house/policies.ts', 'async history('),
  'the policy in force': mutant(
    'filtering/house/policies.ts',
    'async function latest(',
    ".where('tenant_id', '=', scope.tenant_id)",
  ),
  'a job looked up': mutant('filtering/intake/folder-rescans.ts', 'async find('),
  'mailboxes covered': mutant(
    'filtering/intake/coverage.ts',
    "as('last_scanned_at')",
    ".where('mailboxes.tenant_id', '=', tenantId)",
  ),
  'a mail wished for before': mutant(
    'intents/intents.ts',
    'async recall(',
    ".where('tenant_id', '=', tenantId)\n      .where('app_id', '=', appId)",
  ),
  'a mail looked up': mutant(
    'intents/intents.ts',
    'async find(app',
    ".where('tenant_id', '=', app.tenantId)\n      .where('app_id', '=', app.appId)",
  ),
  'the change log': mutant(
    'storage/change-log.ts',
    'async read(',
    `where tenant_id = \${tenantId} and changes.id`,
    'where changes.id',
  ),
  'changes read for followers': mutant(
    'storage/change-feed.ts',
    '#read(tenantId: string',
    `\${tenantId} \${at.generation}`,
    `\${at.generation}`,
  ),
};

/** The source of a file as the mutant of that name has it. Throws when the file no longer reads as the mutant expects. */
export function applyTo(name: string, file: string, source: string): string {
  const wanted = MUTANTS[name];
  if (wanted === undefined) throw new Error(`there is no mutant "${name}"`);
  if (wanted.file !== file) return source;
  const [before, rest, more] = source.split(wanted.after);
  const at = rest?.indexOf(wanted.from) ?? -1;
  if (before === undefined || rest === undefined || more !== undefined || at < 0)
    throw new Error(`${file} no longer reads as the mutant "${name}" expects`);
  return before + wanted.after + rest.slice(0, at) + wanted.to + rest.slice(at + wanted.from.length);
}
