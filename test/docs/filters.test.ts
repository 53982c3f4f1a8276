import { expect, it } from 'vitest';
import { weightOf } from '../../src/filtering/decide/index.ts';
import { filters } from '../../src/plugins/builtin/index.ts';

it('documents every rule as it is declared and weighed (renewed with `npx vitest run test/docs -u`)', async () => {
  const sections = filters.map(({ id, rules }) => {
    const rows = rules.map(({ id: rule, says, category, sign, conclusive, group }) => {
      const weight = `${sign === 'against' ? '−' : '+'}${weightOf(rule)}${conclusive === true ? ', decides alone' : ''}`;
      return `| \`${rule.slice(id.length + 1)}\` | ${says} | ${category} | ${group} | ${weight} |`;
    });
    return `## ${id}\n\n| rule | what it says | category | group | weight |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const page = `# The rules of the built-in filters

A rule's full id is that of its filter, a full stop and the name below. The weight is what a clear match is worth, in decibans: +10 makes its category ten times likelier. Rules of one group read the same fact: the strongest counts in full, the others by three tenths. What is in braces is filled in from the message.

${sections.join('\n')}`;
  await expect(page).toMatchFileSnapshot('../../docs/filters/rules.md');
});
