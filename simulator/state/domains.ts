/** Domains of organisations, and what is published of them. */
import type { DomainEvent } from './domain-events.ts';
import type { Organisation, OrganisationKey } from './organisation.ts';

export interface DkimKey {
  readonly dkimId: string;
  readonly selector: string;
  /** Value of the record to publish. */
  readonly publicKey: string;
  readonly hashType: string;
  readonly isDefault: boolean;
  /** It was found published when it was last looked for. */
  readonly isVerified: boolean;
}

export interface DomainSettings {
  /** Epoch ms; null while it is not. */
  readonly verifiedAt: number | null;
  /** zuid. */
  readonly verifiedBy: string | null;
  readonly isHosted: boolean;
  /** As last checked; null for never. */
  readonly mxFound: boolean | null;
  readonly spfFound: boolean;
  /** The domain whose people get its mail. */
  readonly aliasOf: string | null;
  readonly stripsSubDomains: boolean;
  readonly catchAll: string | null;
  readonly notificationAddress: string | null;
  readonly dkim: readonly DkimKey[];
}

export interface Domain extends OrganisationKey {
  readonly domainId: string;
  /** In lower case. */
  readonly name: string;
  /** What proves ownership, in digits. */
  readonly code: string;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly settings: DomainSettings;
}

const NEW_DOMAIN: DomainSettings = {
  verifiedAt: null,
  verifiedBy: null,
  isHosted: false,
  mxFound: null,
  spfFound: false,
  aliasOf: null,
  stripsSubDomains: false,
  catchAll: null,
  notificationAddress: null,
  dkim: [],
};

export class Domains {
  readonly #domains: Domain[];

  /** Each organisation begins with a domain that works. */
  constructor(organisations: readonly Organisation[]) {
    this.#domains = organisations.map(({ dataCentre, zoid, primaryDomain, createdAt }) => ({
      dataCentre,
      zoid,
      domainId: `${zoid.padEnd(12, '0')}311207`,
      name: primaryDomain,
      code: zoid.slice(-8).padStart(8, '7'),
      createdAt,
      settings: { ...NEW_DOMAIN, verifiedAt: createdAt, isHosted: true, mxFound: true, spfFound: true },
    }));
  }

  /** In the order in which they came. */
  of({ dataCentre, zoid }: OrganisationKey): readonly Domain[] {
    return this.#domains.filter((one) => one.dataCentre === dataCentre && one.zoid === zoid);
  }

  /** Of any organisation; the name in lower case. */
  named(name: string): Domain | undefined {
    return this.#domains.find((one) => one.name === name);
  }

  /** The one whose sub-domain a name is, where it takes mail for these. */
  above(name: string): Domain | undefined {
    return this.#domains.find((one) => one.settings.stripsSubDomains && name.endsWith(`.${one.name}`));
  }

  apply(event: DomainEvent & { readonly at: number }): void {
    if (event.kind === 'domain.added') {
      const { dataCentre, zoid, domainId, name, code, at } = event;
      this.#domains.push({ dataCentre, zoid, domainId, name, code, createdAt: at, settings: NEW_DOMAIN });
      return;
    }
    const at = this.#domains.findIndex(({ name }) => name === event.name);
    const domain = this.#domains[at];
    if (domain === undefined) return;
    if (event.kind === 'domain.removed') this.#domains.splice(at, 1);
    if (event.kind === 'domain.changed')
      this.#domains[at] = { ...domain, settings: { ...domain.settings, ...event.change } };
    if (event.kind === 'domain.renamed') this.#rename(at, domain, event.newName);
  }

  /** Its aliases go with it. */
  #rename(at: number, domain: Domain, newName: string): void {
    this.#domains[at] = { ...domain, name: newName };
    for (const [i, other] of this.#domains.entries()) {
      if (other.settings.aliasOf === domain.name)
        this.#domains[i] = { ...other, settings: { ...other.settings, aliasOf: newName } };
    }
  }
}
