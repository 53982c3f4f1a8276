/**
 * What a clear match of each rule is worth, in decibans: +10 = the message is ten times likelier to be of
 * that category. Set by judgement until enough labelled mail is there to fit them; the reason stands beside.
 */
import type { Category } from '../../plugins/sdk/contract.ts';

/** Recorded with every decision; changes whenever a number here does. */
export const MODEL = 'builtin-weights-3';

const MAX_WEIGHT = 25;
/** A rule that nobody has weighed yet. */
const NEW_RULE_WEIGHT = 5;

/** Before anything was seen: how common the category is in mail that reached a mailbox. */
export const PRIORS: Readonly<Record<Category, number>> = {
  spam: -7, // one in six, after the provider's own filter
  bulk: -5, // one in four
  phishing: -17, // one in fifty
  bec: -20, // one in a hundred
  malware: -17, // one in fifty
  policy: -10, // no threat; shown, never decided on
};

export const WEIGHTS: Readonly<Record<string, number>> = {
  // No honest sender does it; each decides alone, the weight is for what is shown
  'postern.attachments.disguised-program': 25, // a program under the name of a document
  'postern.attachments.double-extension': 25, // made to be misread
  'postern.attachments.hidden-extension': 25, // made to be misread
  'postern.attachments.test-virus': 25, // sent to see whether somebody is watching
  'postern.attachments.embedded-program': 25, // a program hidden in a document
  'postern.attachments.encrypted-program': 25, // sealed against scanners, opened by the reader

  // Programs and scripts: developers and support send them, but seldom by mail
  'postern.attachments.program': 18,
  'postern.attachments.program-in-archive': 18, // the archive gets it past simpler filters
  'postern.attachments.lone-program': 8, // packed alone: wrapped, not collected
  'postern.attachments.shortcut': 24, // a shortcut is of no use on another computer
  'postern.attachments.script': 22, // runs on a double click and reaches the machine
  'postern.attachments.script-file': 5, // no threat, shown
  'postern.attachments.lone-script': 14, // a single script in an archive is how droppers travel
  'postern.attachments.loader': 12, // some are habits of old programs

  // Archives and images of disks
  'postern.attachments.encrypted': 5, // no threat, shown
  'postern.attachments.encrypted-password-given': 10, // a bad habit of honest people too
  'postern.attachments.encrypted-active': 24, // hardly ever honest: the seal serves only against scanners
  'postern.attachments.unopened': 5, // no threat, shown
  'postern.attachments.archive-bomb': 16, // nothing honest grows like that and is cut off by limits
  'postern.attachments.archive-contradictory': 14, // broken packers exist
  'postern.attachments.disk-image': 15, // some ship software so, by mail hardly anybody
  'postern.attachments.type-mismatch': 14, // a careless exporter, or a trick

  // Documents
  'postern.attachments.macro': 6, // offices live on them
  'postern.attachments.macro-hidden': 18, // Office itself refuses to save them there
  'postern.attachments.macro-autostart': 11, // templates do it
  'postern.attachments.macro-attack': 25, // starts by itself and starts something else
  'postern.attachments.macro-sheet': 14, // a relic, revived by attackers
  'postern.attachments.remote-template': 20, // letterheads on intranet servers do it as well
  'postern.attachments.equation-object': 20, // old lecture notes hold them, and exploits
  'postern.attachments.embedded-script': 22, // behind a picture of a button
  'postern.attachments.pdf-launch': 22, // readers ask before they do it; people click
  'postern.attachments.pdf-script': 3, // forms calculate with it
  'postern.attachments.pdf-script-autostart': 9, // forms do that too
  'postern.attachments.pdf-obfuscated': 14, // no producer writes its own keys in escapes

  // Pages
  'postern.attachments.html-smuggling': 25, // a program or archive in a script's literal
  'postern.attachments.html-smuggling-signs': 18, // single-page reports can look like it
  'postern.attachments.html-login': 20, // a form to be filled in belongs on a web site
  'postern.attachments.html-redirect': 18, // saved bookmarks look like it
  'postern.attachments.html-obfuscated': 20, // pages that hide their content have a reason
  'postern.attachments.svg-script': 20, // drawings need none in mail

  // The sender: honest mail is full of odd names and broken proofs, so none of these decides alone
  'postern.sender.name-brand': 20, // resellers and fans name themselves so, with words that give them away
  'postern.sender.name-disguised': 22, // nobody writes their own name in foreign letters
  'postern.sender.name-address': 19, // services do it in the name of people
  'postern.sender.name-own-address': 22, // those we know of can prove who they are
  'postern.sender.name-ours': 19, // firms that work for us name us so
  'postern.sender.name-person': 20, // namesakes, and colleagues from home
  'postern.sender.name-executive': 14, // small firms live in private mailboxes
  'postern.sender.domain-letters': 22, // chance resemblances of short names are left out
  'postern.sender.domain-words': 18, // agencies and fan pages carry a brand, too
  'postern.sender.domain-mixed': 14, // registries refuse most of it
  'postern.sender.domain-ours': 25, // somebody bought it for us
  'postern.sender.brand-forged': 23, // forwarders break proofs; the known ones are believed
  'postern.sender.ours-forged': 22, // printers and forms without a signature
  'postern.sender.dmarc-failed': 10, // forwarders without a chain
  'postern.sender.colleague-forged': 18, // counted with what is asked
  'postern.sender.from-several': 10, // allowed, and hardly ever meant well
  'postern.sender.from-hidden': 14, // made to be misread
  'postern.sender.from-none': 5, // broken programs
  'postern.sender.null-sender': 4, // broken programs
  'postern.sender.reply-lookalike': 22, // the other half of a look-alike domain
  'postern.sender.reply-private': 7, // shops and clubs do it
  'postern.sender.reply-elsewhere': 20, // counted only where the author was refuted
  'postern.sender.asks-gift-cards': 13, // every request counts only under a doubtful name
  'postern.sender.asks-payment': 10,
  'postern.sender.asks-new-account': 12,
  'postern.sender.asks-secrecy': 10,
  'postern.sender.asks-presence': 8,
  'postern.sender.asks-number': 10,
  'postern.sender.asks-ledger': 10,
  'postern.sender.brand-proven': 10, // their own services carry others' words

  // Links: newsletters count clicks, firms use the hosts of others, so a single oddity seldom decides
  'postern.links.text-brand': 19, // letters about brands lead through counters
  'postern.links.text-elsewhere': 10, // counters under the sender's second domain
  'postern.links.text-hidden-letters': 18, // line-breaking hints in long addresses
  'postern.links.host-letters': 20, // chance resemblances of short names are left out
  'postern.links.host-words': 16, // agencies and fan pages carry a brand, too
  'postern.links.host-subdomain': 17, // services name a customer's part so
  'postern.links.host-ours': 22, // somebody bought it for us
  'postern.links.host-mixed': 14, // registries refuse most of it
  'postern.links.ip-host': 12, // machines report so
  'postern.links.ip-disguised': 22, // no program writes it so
  'postern.links.userinfo': 18, // old habits of file servers
  'postern.links.encoded-host': 14, // made not to be read
  'postern.links.odd-port': 3, // test and control pages
  'postern.links.deep-subdomains': 4, // large firms
  'postern.links.brand-elsewhere': 10, // resellers, and people who write about it
  'postern.links.brand-hosting': 15, // as above, but few of them publish for nothing
  'postern.links.sign-in-elsewhere': 7, // firms whose accounts live under another domain
  'postern.links.recipient-in-link': 19, // some mail programs lead back to their own settings so
  'postern.links.through-redirect': 6, // copied out of search results
  'postern.links.script-link': 20, // bookmarks of developers
  'postern.links.form-password': 22, // mail is no place for it
  'postern.links.refresh': 12, // saved web pages sent as mail
  'postern.links.program-link': 5, // downloads are announced by mail
  'postern.links.shortener': 3, // no threat, shown
  'postern.links.free-hosting': 3, // no threat, shown
  'postern.links.many-owners': 2, // collections of links are honest work

  'postern.message.unparsable': 10, // broken senders exist; so do parser evasions
};

/** Decibans of a full-strength match, within ±25. */
export function weightOf(rule: string): number {
  const weight = Object.hasOwn(WEIGHTS, rule) ? (WEIGHTS[rule] ?? NEW_RULE_WEIGHT) : NEW_RULE_WEIGHT;
  return Math.max(0, Math.min(MAX_WEIGHT, weight));
}
