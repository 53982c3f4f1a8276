/** What the tree promises about who may ask whom, and where it breaks the promise. */
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { cycles } from './cycles.ts';
import { heightOf } from './floors.ts';
import { type Module, type Request, readModules } from './modules.ts';

export type Rule =
  | 'nothing scanned'
  | 'no floor'
  | 'upward'
  | 'cycle'
  | 'other side'
  | 'closed sdk'
  | 'missing'
  | 'not for production';

export interface Breach {
  readonly rule: Rule;
  /** Path and line, or the folder that the rule is about. */
  readonly at: string;
  readonly says: string;
}

const SIDES = ['src', 'simulator'] as const;
const SDK = 'src/plugins/sdk/';
/** Holds the simulator's answers against the reference, with packages that only development installs. */
const VERIFICATION = 'simulator/verify/';

const manifestShape = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** Empty when the tree at `root` keeps every promise. */
export function findBreaches(root: string): Breach[] {
  const modules = readModules(root, SIDES);
  const production = productionPackages(root);
  return [
    ...SIDES.flatMap((side) => nothingScanned(side, modules)),
    ...modules.filter(({ path }) => path.startsWith('src/') && heightOf(path) === null).map(noFloor),
    ...modules.flatMap((module) =>
      module.requests.flatMap((request) => judge(root, module, request, production) ?? []),
    ),
    ...cycles(modules).map((path) => ({ rule: 'cycle' as const, at: path[0] ?? '', says: path.join(' → ') })),
  ];
}

/** A scan that reads no file, or no import in any, would find everything in order. */
function nothingScanned(side: string, modules: readonly Module[]): Breach[] {
  const own = modules.filter(({ path }) => path.startsWith(`${side}/`));
  const links = own.flatMap(({ requests }) => requests).filter(({ target }) => target !== null).length;
  if (links > 0) return [];
  return [{ rule: 'nothing scanned', at: side, says: `${own.length} modules and no import among them` }];
}

function noFloor({ path }: Module): Breach {
  return { rule: 'no floor', at: path, says: 'stands on no floor: move it, or name its floor in test/architecture' };
}

function judge(root: string, { path }: Module, request: Request, production: ReadonlySet<string>): Breach | null {
  const { target, specifier } = request;
  const breach = (rule: Rule, says: string): Breach => ({ rule, at: `${path}:${request.line}`, says });
  if (path.startsWith(SDK) && target?.startsWith(SDK) !== true) {
    return breach('closed sdk', `asks for ${specifier}; partners get the contract alone`);
  }
  if (target === null) {
    if (isBuiltin(specifier) || production.has(packageOf(specifier)) || path.startsWith(VERIFICATION)) return null;
    return breach('not for production', `${specifier} is no dependency of the product`);
  }
  if (target.startsWith(VERIFICATION) && !path.startsWith(VERIFICATION) && !request.lazy) {
    return breach('not for production', `${target} may be asked for by import() only`);
  }
  if (sideOf(path) !== sideOf(target)) return breach('other side', `asks for ${target}`);
  if (!existsSync(join(root, target))) return breach('missing', `${target} does not exist`);
  const [from, to] = [heightOf(path), heightOf(target)];
  if (from !== null && to !== null && to > from) return breach('upward', `asks for ${target}, which stands above it`);
  return null;
}

const sideOf = (path: string): string => path.slice(0, path.indexOf('/'));

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function productionPackages(root: string): ReadonlySet<string> {
  const manifest = manifestShape.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)]);
}
