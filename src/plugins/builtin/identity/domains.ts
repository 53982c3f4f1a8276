/** Host names: who owns them, what they show, and whose they are not. */
import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';

export interface Domain {
  /** As asked, lower case. */
  readonly host: string;
  /** Registrable domain by the public suffix list, private suffixes such as `github.io` included; the host itself without one. */
  readonly organisation: string;
  /** What the owner chose: the label before the suffix, `xn--` decoded. */
  readonly label: string;
  /** Labels in front of the organisation, the outermost first. */
  readonly subdomains: readonly string[];
  readonly suffix: string;
  readonly isIp: boolean;
}

const OPTIONS = { allowPrivateDomains: true } as const;
const KNOWN = new Map<string, Domain>();
const MAX_KNOWN = 2_000;

export function domainOf(host: string): Domain {
  const name = host.trim().toLowerCase().replace(/\.$/, '').slice(0, 255);
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const { domain, domainWithoutSuffix, subdomain, publicSuffix, isIp } = parse(name, OPTIONS);
  const organisation = domain ?? name;
  const result: Domain = {
    host: name,
    organisation,
    label: unicode(domainWithoutSuffix ?? organisation),
    subdomains: (subdomain ?? '').split('.').filter((label) => label !== ''),
    suffix: publicSuffix ?? '',
    isIp: isIp === true,
  };
  if (KNOWN.size >= MAX_KNOWN) KNOWN.clear();
  KNOWN.set(name, result);
  return result;
}

export const organisationOf = (host: string): string => domainOf(host).organisation;

/** Domain of an address; empty when it has none. */
export function hostOfAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at === -1
    ? ''
    : address
        .slice(at + 1)
        .replace(/[>\s].*$/, '')
        .toLowerCase();
}

export const unicode = (name: string): string => (name.includes('xn--') ? domainToUnicode(name) || name : name);

/** A country's own suffix, or the best known one: where companies keep their second homes. */
export const isOrdinarySuffix = (suffix: string): boolean => /^(?:com|org|net|eu|(?:com?\.)?[a-z]{2})$/.test(suffix);

/** Mailboxes for everybody: the domain says nothing about the person. */
const FREE_MAIL = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com yahoo.com ymail.com rocketmail.com
  aol.com aim.com icloud.com me.com mac.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de mail.de
  posteo.de mailbox.org proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tutamail.com
  mail.com email.com usa.com consultant.com engineer.com europe.com post.com myself.com accountant.com iname.com
  dr.com lawyer.com techie.com workmail.com fastmail.com fastmail.fm hey.com zohomail.com zoho.com zohomail.eu
  yandex.com yandex.ru ya.ru mail.ru bk.ru inbox.ru list.ru internet.ru rambler.ru ukr.net
  qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com foxmail.com aliyun.com 139.com
  naver.com daum.net hanmail.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr libero.it virgilio.it tiscali.it alice.it tin.it
  hotmail.it hotmail.fr hotmail.de hotmail.es hotmail.co.uk live.fr live.de live.nl live.co.uk outlook.de outlook.fr
  outlook.es outlook.it outlook.jp outlook.pt yahoo.co.uk yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.co.jp yahoo.co.in
  yahoo.com.br yahoo.ca wp.pl o2.pl onet.pl interia.pl op.pl seznam.cz centrum.cz azet.sk abv.bg ziggo.nl kpnmail.nl
  uol.com.br bol.com.br terra.com.br ig.com.br rediffmail.com btinternet.com virginmedia.com sky.com ntlworld.com
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com netzero.net
  bluewin.ch telenet.be skynet.be hushmail.com mailfence.com cock.li excite.com lycos.com`.split(/\s+/),
);

export const isFreeMail = (host: string): boolean => FREE_MAIL.has(host) || FREE_MAIL.has(organisationOf(host));
