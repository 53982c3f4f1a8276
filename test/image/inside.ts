/** What is asked inside the container: small programs for the image's own Node, and how their answers are read. */
import { z } from 'zod';
import type { Container } from './engine.ts';

export const facts = {
  program: `
    const fs = require('node:fs');
    const writable = (path) => { try { fs.accessSync(path, fs.constants.W_OK); return true; } catch { return false; } };
    console.log(JSON.stringify({
      uid: process.getuid(),
      writable: ['/', '/app', '/app/dist', '/app/node_modules', '/usr'].filter(writable),
      app: fs.readdirSync('/app').sort(),
      lock: JSON.parse(fs.readFileSync('/app/node_modules/.package-lock.json', 'utf8')).packages,
    }));`,
  shape: z.object({
    uid: z.number(),
    writable: z.array(z.string()),
    app: z.array(z.string()),
    /** npm's own list of what it installed. */
    lock: z.record(z.string(), z.object({ resolved: z.string().optional() })),
  }),
};

/** Makes an app over the admin socket, as the command line does. */
export const createApp = {
  program: `
    const body = JSON.stringify({ name: 'proof', scopes: ['mail.read'] });
    const request = require('node:http').request({ socketPath: '/data/admin.sock', method: 'POST', path: '/apps' });
    request.on('response', (answer) => answer.pipe(process.stdout)).end(body);`,
  shape: z.object({ key: z.string() }),
};

/** Asks the graph as that app. */
export const query = {
  program: `
    fetch('http://127.0.0.1:4000/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer ' + process.argv[1] },
      body: JSON.stringify({ query: '{ __typename }' }),
    }).then((answer) => answer.text()).then(console.log);`,
  shape: z.object({ data: z.object({ __typename: z.literal('Query') }) }),
};

export async function ask<T>(
  container: Container,
  { program, shape }: { readonly program: string; readonly shape: z.ZodType<T> },
  ...args: string[]
): Promise<T> {
  const { code, stdout, stderr } = await container.exec(['node', '-e', program, ...args]);
  if (code !== 0) throw new Error(`a program inside the container failed:\n${stderr}`);
  return shape.parse(JSON.parse(stdout));
}
