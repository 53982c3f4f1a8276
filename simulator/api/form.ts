/** Files in a form: every part of them is called `attach`. */
import { badInput, missing } from '../wire/envelope.ts';
import type { Call } from './rules.ts';

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Of a form; more are refused. */
const MAX_FILES = 100;

/** @throws Refusal */
export async function filesOfForm({ bytes, contentType }: Pick<Call, 'bytes' | 'contentType'>): Promise<SentFile[]> {
  const form = await formIn(bytes, contentType);
  const files = form?.getAll('attach').filter((part) => typeof part !== 'string') ?? [];
  const others = form === null ? [] : [...form.keys()].filter((key) => key !== 'attach');
  if (others.length > 0 || files.length > MAX_FILES) throw badInput('The input passed is invalid');
  if (files.length === 0) throw missing('attach');
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

/** Null for what is no form. */
async function formIn(bytes: Uint8Array, contentType: string): Promise<FormData | null> {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return null;
  try {
    const body = new Uint8Array(bytes);
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch {
    return null;
  }
}
