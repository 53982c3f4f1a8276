/** Where grants and their access tokens are kept; the access floor implements it. */

export interface GrantCredentials {
  readonly grantId: string;
  readonly dataCentre: string;
  /** The Zoho user (zuid). */
  readonly userId: string;
  /** The organisation (zoid) of that user; null when Zoho did not say. */
  readonly organisationId: string | null;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** As Zoho granted them, in either of its spellings; empty when unknown. */
  readonly scopes: readonly string[];
}

export interface AccessToken {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface GrantVault {
  /** Throws GRANT_REQUIRED for an unknown grant and GRANT_REVOKED for one that Zoho no longer accepts. */
  credentials(grantId: string): Promise<GrantCredentials>;
  loadAccessToken(grantId: string): Promise<AccessToken | null>;
  saveAccessToken(grantId: string, token: AccessToken): Promise<void>;
  markRevoked(grantId: string, reason: string): Promise<void>;
}
