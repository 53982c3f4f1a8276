/** Pages of rows, as lists and search ask for them. */
import type { Message } from '../../state/model.ts';
import { extraParam } from '../../wire/envelope.ts';
import { BOOLEAN, type Call } from '../rules.ts';
import { rowOf } from './row.ts';

export const PAGE = {
  start: /^[1-9][0-9]{0,8}$/,
  limit: /^([1-9]|[1-9][0-9]|1[0-9][0-9]|200)$/,
  includeto: BOOLEAN,
  fields: /^[A-Za-z0-9]+(,[A-Za-z0-9]+)*$/,
};

export function pageOf(call: Call, messages: readonly Message[]): Record<string, unknown>[] {
  const { query, world } = call;
  if (query.fields !== undefined && !world.facts.fieldsParameter) throw extraParam('fields');
  const fields = query.fields?.split(',');
  const start = Number(query.start ?? 1) - 1;
  const page = messages.slice(start, start + Number(query.limit ?? 10));
  const rows = page.map((message) => rowOf(call, message));
  if (fields === undefined) return rows;
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name))));
}
