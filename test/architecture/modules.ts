/** The modules of a tree and what each asks for, read from the syntax: nothing is run. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Request {
  /** As written: a relative address, or the name of a package. */
  readonly specifier: string;
  /** Path of the module asked for, from the root; null for packages. */
  readonly target: string | null;
  /** Asked for at run time only, by `import()`. */
  readonly lazy: boolean;
  /** Runs as part of who asks: neither a type alone nor a worker started by its address. */
  readonly loaded: boolean;
  readonly line: number;
}

export interface Module {
  /** From the root, with slashes: `src/http/router.ts`. */
  readonly path: string;
  readonly requests: readonly Request[];
}

/** The package's own name for a module, as partners' filters ask for it. */
const SELF = new Map([['postern/plugin', 'src/plugins/sdk/index.ts']]);

/** Every module under the given folders of `root`. */
export function readModules(root: string, folders: readonly string[]): Module[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: root },
  )
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, requests: readRequests(path, readFileSync(join(root, path), 'utf8')) }));
}

function readRequests(path: string, text: string): Request[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const requests: Request[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = importedBy(node) ?? startedBy(node);
    if (specifier !== null) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const target = resolve(path, specifier);
      requests.push({ specifier, target, lazy: isDynamicImport(node), loaded: isLoaded(node), line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return requests;
}

/** `import … from`, `export … from`, `import type`, `import('…')` as a call and as a type. */
function importedBy(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : null;
  return isDynamicImport(node) ? literal(node.arguments[0]) : null;
}

/** `import { type A }` loads its module even so; only `import type` is gone when types are stripped. */
function isLoaded(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword;
  if (ts.isExportDeclaration(node)) return !node.isTypeOnly;
  return isDynamicImport(node);
}

function isDynamicImport(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

/** Modules started as workers or processes: `new URL('./x.ts', import.meta.url)`, `sibling(import.meta.url, './x')`. */
function startedBy(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'URL')) {
    const [address, base] = node.arguments ?? [];
    const specifier = isOwnAddress(base) ? literal(address) : null;
    return specifier?.endsWith('.ts') === true ? specifier : null;
  }
  if (ts.isCallExpression(node) && isNamed(node.expression, 'sibling')) {
    const [base, address] = node.arguments;
    const specifier = isOwnAddress(base) ? literal(address) : null;
    return specifier === null ? null : `${specifier}.ts`;
  }
  return null;
}

function literal(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

function isOwnAddress(node: ts.Node | undefined): boolean {
  return node?.getText() === 'import.meta.url';
}

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return SELF.get(specifier) ?? null;
  const folder = from.slice(0, from.lastIndexOf('/'));
  return join('/', folder, specifier).slice(1).replaceAll('\\', '/');
}
