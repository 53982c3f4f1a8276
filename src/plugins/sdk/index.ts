/** What partners import as `postern/plugin`. */
export * from './contract.ts';
export type * from './message.ts';
