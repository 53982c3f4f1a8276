export { type DecideInput, decide } from './decide.ts';
export * from './decision.ts';
export { DEFAULT_POLICY, type Policy } from './policy.ts';
export { weightOf } from './weights.ts';
