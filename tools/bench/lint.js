import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ratioLine, sideBySide } from './side-by-side.js';

const ONE_FILE_BYTES = 12_000;

/** One 12 KB template beside bare node: the start, the parser and every rule are in it. */
export function benchLint({ koo, root, scratch }) {
  const file = path.join(scratch, 'one/main.tf');
  mkdirSync(path.dirname(file));
  writeFileSync(file, oneTemplate(path.join(root, 'templates/license-ecs')));
  const node = process.execPath;
  const times = sideBySide({ bare: [node, '-e', '0'], lint: [node, koo, 'template', 'lint', file] });
  return [ratioLine('koo template lint, one file of 12 KB', times.lint, times.bare, 'node -e 0', 7)];
}

/** The example's template as one file, with further security group rules until it is long enough. */
function oneTemplate(starter) {
  const folder = path.join(starter, 'template');
  let text = readdirSync(folder)
    .filter((name) => name.endsWith('.tf'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  for (let port = 9000; Buffer.byteLength(text) < ONE_FILE_BYTES; port += 1) {
    text += `
resource "huaweicloud_networking_secgroup_rule" "port_${port}" {
  security_group_id = huaweicloud_networking_secgroup.main.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  ports             = "${port}"
}
`;
  }

  return text;
}
