/** Parses the `main.tf` of every folder in a folder with HashiCorp's own parser, and does nothing with it. */
import { parse } from '@cdktn/hcl2json';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [folder] = process.argv.slice(2);
for (const name of readdirSync(folder)) {
  const file = path.join(folder, name, 'main.tf');
  await parse(file, readFileSync(file, 'utf8'));
}
