export { conclude, type DecideInput, decide, mayBeDeterminedLater } from './decide.ts';
export * from './decision.ts';
export { type Evidence, evidence, evidenceOf } from './evidence.ts';
export type { ListEntry } from './lists.ts';
export {
  BUILT_IN_POLICIES,
  changePolicy,
  DEFAULT_POLICY,
  FIRST_POLICY,
  type Policy,
  type PolicyChange,
  type PolicyContent,
  readPolicy,
  respectsPerson,
} from './policy.ts';
export { domainOf, type SenderFacts } from './sender.ts';
export { weightOf } from './weights.ts';
