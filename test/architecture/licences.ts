/** Which licences come with the product: those of every package that `npm ci --omit=dev` installs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Each lets the product be used, changed and sold under Apache-2.0. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PDDL-1.0',
  'Python-2.0',
  'Unlicense',
]);

export interface LicensedPackage {
  /** Place in the tree: `node_modules/pg`. */
  readonly path: string;
  /** SPDX expression; null where none is named. */
  readonly licence: string | null;
}

const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({
      license: z.string().optional(),
      // Not `devOptional`: what an optional dependency brings is installed, even where development wants it too.
      dev: z.boolean().default(false),
      link: z.boolean().default(false),
    }),
  ),
});

/** Old packages name an object, or several; that is no SPDX expression and does not count. */
const manifestShape = z.object({ license: z.string().optional().catch(undefined) });

/** What the lock names and what lies on the disk, both: the second is what is really run. */
export function productionPackages(root: string): LicensedPackage[] {
  const lock = lockShape.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.entries(lock.packages)
    .filter(([path, { dev, link }]) => path !== '' && !dev && !link)
    .flatMap(([path, { license }]) => {
      const manifest = join(root, path, 'package.json');
      const locked = { path, licence: license ?? null };
      if (!existsSync(manifest)) return [locked]; // optional, and not for this platform
      const installed = manifestShape.parse(JSON.parse(readFileSync(manifest, 'utf8')));
      return [locked, { path, licence: installed.license ?? null }];
    });
}

/** Understands `A`, `A OR B`, `A AND B` and one pair of brackets around; anything else, brackets inside too, is refused. */
export function isAllowed(licence: string | null): boolean {
  if (licence === null) return false;
  const expression = licence.replace(/^\((.*)\)$/, '$1');
  return (
    !/[()]/.test(expression) &&
    expression.split(' OR ').some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each)))
  );
}
