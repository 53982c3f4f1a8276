/**
 * `npm run eval [-- --train] [--set HAM_DIR SPAM_DIR] [--receiver ID…] [--names] [--json]`: how well the filters tell
 * wanted mail from attacks, with shipped thresholds and weights. Without `--set`: the fixed split of the SpamAssassin
 * corpus and the families of made mail, both halves of each; with `--train` only the halves that rules may be written
 * by. `--names` lists what went wrong. Exits 1 when wanted mail of the corpus or a fixture is held.
 */
import { parseArgs } from 'node:util';
import { weightOf } from '../../src/filtering/decide/index.ts';
import { filters } from '../../src/plugins/builtin/index.ts';
import { interval, type Rate, written } from './interval.ts';
import { type Measured, measure } from './measure.ts';
import { corpusSet, fixtureSet, folderSet, type LabelledSet } from './sets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    train: { type: 'boolean', default: false },
    set: { type: 'boolean', default: false },
    receiver: { type: 'string', multiple: true, default: [] },
    names: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** A moment that filters see as the present, so that two runs say the same. */
const NOW = Date.UTC(2026, 10, 1);

async function* chosenSets(): AsyncGenerator<LabelledSet> {
  if (values.set) {
    const [ham, spam] = positionals;
    if (ham === undefined || spam === undefined || positionals.length > 2) {
      throw new Error('--set wants two folders: wanted mail, then attacks');
    }
    yield await folderSet(ham, spam, values.receiver);
    return;
  }
  for (const split of values.train ? (['train'] as const) : (['train', 'test'] as const)) {
    yield await corpusSet(split);
    yield fixtureSet(split);
  }
}

const measured: Measured[] = [];
for await (const set of chosenSets()) {
  process.stderr.write(`${set.name}: ${set.samples.length} messages\n`);
  measured.push(await measure(set, NOW));
}

console.log(summary());
console.log(ruleTable());
if (values.names) console.log(mistakes());
if (values.json) console.log(JSON.stringify(asJson()));
process.exitCode = measured.some(({ ham }) => ham.held.hits > 0) ? 1 : 0;

function summary(): string {
  const rows = measured.map(({ set, ham, attacks, auc, ms }) => [
    set,
    written(ham.held),
    written(ham.flagged),
    written(attacks.held),
    written(attacks.flagged),
    auc?.toFixed(3) ?? '-',
    `${ms.p50.toFixed(1)} / ${ms.p95.toFixed(1)} / ${ms.p99.toFixed(1)}`,
  ]);
  return table(['set', 'ham held', 'ham flagged', 'attacks held', 'attacks flagged', 'AUC', 'ms p50/p95/p99'], rows);
}

/** Hits in wanted mail and in attacks, set by set. */
function ruleTable(): string {
  const rules = filters.flatMap((filter) => filter.rules.map(({ id, category }) => ({ id, category })));
  const rows = rules
    .filter(({ id }) => measured.some((one) => one.rules.has(id)))
    .map(({ id, category }) => [
      id,
      category,
      String(weightOf(id)),
      ...measured.map(({ rules: hits }) => {
        const { ham, attacks } = hits.get(id) ?? { ham: 0, attacks: 0 };
        return `${ham} / ${attacks}`;
      }),
    ]);
  return table(['rule', 'category', 'weight', ...measured.map(({ set }) => set)], rows);
}

function mistakes(): string {
  return measured
    .flatMap(({ set, outcomes }) =>
      outcomes
        .filter((one) => one.wanted === one.flagged)
        .map(
          (one) =>
            `${set}  ${one.verdict.padEnd(11)} ${one.score.toFixed(1).padStart(6)}  ${one.name}  ${one.rules.join(' ')}`,
        ),
    )
    .join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return ['', line(head), ...rows.map(line)].join('\n');
}

function asJson(): unknown {
  const rate = (one: Rate) => ({ ...one, interval: interval(one) });
  const sets = measured.map(({ set, ham, attacks, auc, ms }) => [
    set,
    {
      ham: { held: rate(ham.held), flagged: rate(ham.flagged) },
      attacks: { held: rate(attacks.held), flagged: rate(attacks.flagged) },
      auc,
      ms,
    },
  ]);
  const fixed = measured.find(({ set }) => set === 'SpamAssassin test');
  const recall = fixed === undefined ? null : fixed.attacks.held.hits / fixed.attacks.held.of;
  return {
    ...(fixed === undefined
      ? {}
      : { fixed: { recall, held: fixed.ham.held.hits, ham: fixed.ham.held.of, auc: fixed.auc } }),
    sets: Object.fromEntries(sets),
  };
}
