import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LINE = '='.repeat(80);

/**
 * The licences of what is bundled into koo, which most of them want passed on with every copy. The texts are those of the
 * packages as they are installed.
 *
 * @param {string} root
 * @param {import('./bundled-packages.js').LockedPackage[]} packages
 * @returns {string} The text of the file.
 */
export function thirdPartyNotices(root, packages) {
  const parts = packages.map((one) => `${LINE}\n${headOf(one)}\n${LINE}\n\n${textsOf(root, one)}`);
  return `koo contains parts of the following packages.\n\n${parts.join('\n\n')}\n`;
}

function headOf({ licence, name, version }) {
  return `${name} ${version}\nLicence: ${licence ?? 'none declared'}`;
}

function textsOf(root, { name, place, version }) {
  const folder = path.join(root, place);
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|notice|copying|copyright)/i.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  if (files.length === 0) return `${name} ${version} has no licence text in its package.`;
  return files
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}
