/** Every rule of the links filter. An id is never reused; a changed meaning gets a new one. */
import type { RuleSpec } from '../../sdk/contract.ts';

export const PREFIX = 'postern.links.';

type Body = Omit<RuleSpec, 'id' | 'sign'>;

const phishing = (group: string, says: string): Body => ({ category: 'phishing', group: `link-${group}`, says });
const spam = (group: string, says: string): Body => ({ category: 'spam', group: `link-${group}`, says });
const malware = (group: string, says: string): Body => ({ category: 'malware', group: `link-${group}`, says });
const policy = (group: string, says: string): Body => ({ category: 'policy', group: `link-${group}`, says });

const BODIES = {
  // What is shown against where it leads
  'text-brand': phishing('text', 'A link shows {shown}, but leads to {host}.'),
  'text-elsewhere': phishing('text', 'A link shows the address {shown}, but leads to {host}.'),
  'text-hidden-letters': phishing('text', 'The address of a link holds letters that can not be seen.'),

  // Whose the host is made to look like
  'host-letters': phishing('host', '{host} is written to be taken for {brand}.'),
  'host-words': phishing('host', '{host} carries the name of {brand}, but does not belong to it.'),
  'host-subdomain': phishing('host', '{host} begins like an address of {brand}, but belongs to {owner}.'),
  'host-ours': phishing('host', '{host} is made to look like {real}.'),
  'host-mixed': phishing('host', '{host} mixes letters of different scripts ({scripts}).'),

  // Hosts without a name, and ways to hide one
  'ip-host': phishing('address', 'A link leads to {host}, an address without a name.'),
  'ip-disguised': phishing('address', 'A link leads to {host}, written as {written} so that nobody sees it.'),
  userinfo: phishing('address', 'A link begins with “{shown}”, but leads to {host}.'),
  'encoded-host': phishing('address', 'A link hides its host {host} by escape codes.'),
  'odd-port': phishing('port', 'A link leads to an unusual place of {host} (port {port}).'),
  'deep-subdomains': phishing('depth', '{host} is buried under {depth} names.'),

  // Whose name the message uses, and where it leads
  'brand-elsewhere': phishing(
    'claim',
    'It speaks in the name of {brand}, but no link in it leads there; one leads to {host}.',
  ),
  'brand-hosting': phishing(
    'hosting',
    'It speaks in the name of {brand}, but leads to {host}, where anybody can publish.',
  ),
  'sign-in-elsewhere': phishing('call', '“{text}” leads to {host}, which is not where the message comes from.'),
  'recipient-in-link': phishing(
    'recipient',
    'A link to {host} carries your own address, as pages do that fill it in for you.',
  ),
  'through-redirect': phishing('redirect', 'A link leads to {host} by way of {through}, to look better than it is.'),

  // What is no link to a page
  'script-link': phishing('script', 'A link holds a page or a script of its own ({scheme}).'),
  'form-password': phishing('form', 'The message itself asks for {field}, and sends it to {host}.'),
  refresh: phishing('form', 'Opening the message leads to {host} by itself.'),
  'program-link': malware('program', 'A link leads to a program ({name}).'),

  // Facts
  shortener: policy('shortener', 'A link leads through {host}, so that nobody sees where to.'),
  'free-hosting': policy('hosting', 'A link leads to {host}, where anybody can publish.'),
  'many-owners': spam('many', 'The links lead to {count} different owners.'),
} as const satisfies Record<string, Body>;

export type LinkRule = keyof typeof BODIES;

export const RULES: readonly RuleSpec[] = Object.entries<Body>(BODIES).map(([name, body]) => ({
  id: PREFIX + name,
  sign: 'for',
  ...body,
}));
