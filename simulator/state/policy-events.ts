/** What happens to mail policies and to the restrictions that they use. */
import type { RestrictionKind, RestrictionRules } from './policies.ts';

interface Of {
  readonly dataCentre: string;
  readonly zoid: string;
}

export type PolicyEvent =
  | (Of & { readonly kind: 'policy.created'; readonly policyId: string; readonly name: string })
  | (Of & {
      readonly kind: 'policy.changed';
      readonly policyId: string;
      readonly restriction: RestrictionKind;
      readonly restrictionId: string;
    })
  /** To people and groups, by zuid and zgid. */
  | (Of & { readonly kind: 'policy.applied'; readonly policyId: string; readonly members: readonly string[] })
  | (Of & {
      readonly kind: 'restriction.created';
      readonly restriction: RestrictionKind;
      readonly restrictionId: string;
      readonly name: string;
    })
  | (Of & { readonly kind: 'restriction.changed'; readonly restrictionId: string; readonly rules: RestrictionRules });
