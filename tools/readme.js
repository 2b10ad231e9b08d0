/** Keeps the README's lists of commands and exit codes what the code says. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} root The package's folder.
 * @param {{write: boolean}} options Whether to mend what is stale.
 * @returns {Promise<string[]>} What was stale.
 */
export async function updateReadme(root, { write }) {
  const file = path.join(root, 'README.md');
  const before = readFileSync(file, 'utf8');
  const { EXIT_CODES } = await import(path.join(root, 'build/src/cli/command/exit-codes.js'));
  const { commands } = JSON.parse(readFileSync(path.join(root, 'oclif.manifest.json'), 'utf8'));

  let after = replaceBetween(before, 'commands', commandTable(commands));
  after = replaceBetween(after, 'exit-codes', exitCodeTable(EXIT_CODES));
  if (after === before) return [];
  if (write) writeFileSync(file, after);
  return write ? [] : ['README.md: its list of commands or exit codes is stale.'];
}

function replaceBetween(text, name, content) {
  const start = `<!-- ${name} -->`;
  const stop = `<!-- ${name}stop -->`;
  const [head, rest] = text.split(start);
  const tail = rest?.split(stop)[1];
  if (tail === undefined) throw new Error(`README.md has no ${start} … ${stop}.`);
  return `${head}${start}\n\n${content}\n\n${stop}${tail}`;
}

function commandTable(commands) {
  const rows = Object.values(commands)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ args, id, summary }) => {
      const names = Object.values(args).map(({ name, required }) =>
        required ? ` ${name.toUpperCase()}` : ` [${name.toUpperCase()}]`,
      );
      // An unescaped bar begins a new cell, in code too.
      const call = `koo ${id.replaceAll(':', ' ')}${names.join('')}`.replaceAll('|', String.raw`\|`);
      return [`\`${call}\``, summary];
    });
  return table([['command', 'what it does'], ...rows]);
}

function exitCodeTable(codes) {
  return table([['code', 'meaning'], ...codes.map(({ code, meaning }) => [String(code), meaning])]);
}

/** Columns on a screen: a Chinese character takes two. */
function width(text) {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2E80-\uA4CF\uF900-\uFAFF\uFF00-\uFF60]/u.test(character) ? 2 : 1),
    0,
  );
}

/** A table as prettier lays it out. */
function table([head, ...rows]) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => width(row[column]))));
  const line = (cells) =>
    `| ${cells.map((cell, column) => cell + ' '.repeat(widths[column] - width(cell))).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map((row) => line(row))].join(
    '\n',
  );
}
