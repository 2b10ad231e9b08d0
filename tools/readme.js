/** Keeps the lists of commands and exit codes in both READMEs what the code says. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} root The package's folder.
 * @param {{write: boolean}} options Whether to mend what is stale.
 * @returns {Promise<string[]>} What was stale.
 */
export async function updateReadme(root, { write }) {
  const built = (file) => import(path.join(root, 'build/src/cli', file));
  const { EXIT_CODES } = await built('command/exit-codes.js');
  const chinese = {
    ...(await built('help/chinese/commands.js')),
    ...(await built('help/chinese/exit-codes.js')),
  };
  const { commands } = JSON.parse(readFileSync(path.join(root, 'oclif.manifest.json'), 'utf8'));
  const pages = [
    {
      codes: table([['code', 'meaning'], ...EXIT_CODES.map(({ code, meaning }) => [String(code), meaning])]),
      commands: commandTable(commands, ['command', 'what it does'], ({ summary }) => summary),
      name: 'README.md',
    },
    {
      codes: table([
        ['退出码', '含义'],
        ...EXIT_CODES.map(({ code }) => [String(code), chinese.exitCodes[code]]),
      ]),
      commands: commandTable(commands, ['命令', '作用'], ({ id }) => chinese.commands[id].summary),
      name: 'README.zh-CN.md',
    },
  ];
  return pages.flatMap((page) => updatePage(root, page, write));
}

function updatePage(root, { codes, commands, name }, write) {
  const file = path.join(root, name);
  const before = readFileSync(file, 'utf8');
  let after = replaceBetween(before, 'commands', commands, name);
  after = replaceBetween(after, 'exit-codes', codes, name);
  if (after === before) return [];
  if (write) writeFileSync(file, after);
  return write ? [] : [`${name}: its list of commands or exit codes is stale.`];
}

function replaceBetween(text, name, content, page) {
  const start = `<!-- ${name} -->`;
  const stop = `<!-- ${name}stop -->`;
  const [head, rest] = text.split(start);
  const tail = rest?.split(stop)[1];
  if (tail === undefined) throw new Error(`${page} has no ${start} … ${stop}.`);
  return `${head}${start}\n\n${content}\n\n${stop}${tail}`;
}

function commandTable(commands, head, summaryOf) {
  const rows = Object.values(commands)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((command) => {
      const names = Object.values(command.args).map(({ name, required }) =>
        required ? ` ${name.toUpperCase()}` : ` [${name.toUpperCase()}]`,
      );
      // An unescaped bar begins a new cell, in code too.
      const call = `koo ${command.id.replaceAll(':', ' ')}${names.join('')}`.replaceAll('|', String.raw`\|`);
      return [`\`${call}\``, summaryOf(command)];
    });
  return table([head, ...rows]);
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
