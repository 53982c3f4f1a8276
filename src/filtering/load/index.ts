export { readAddresses } from './addresses.ts';
export { LOAD_LIMITS, type LoadLimits } from './limits.ts';
export { type ParseOptions, parseMessage } from './parse-message.ts';
