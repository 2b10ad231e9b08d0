import type { PushedTemplate } from '../rfs/templates/push-template.js';

/** What `koo template push` prints with `--json`. */
export interface Push extends PushedTemplate {
  place: string;
  /** Of what RFS got: the text, or the zip. */
  sha256: string;
  bytes: number;
}

export function pushText({ bytes, done, id, name, place, sha256, version }: Push): string {
  const what = {
    created: `Template ${name} is new in ${place}, as ${version}.`,
    unchanged: `Template ${name} ${version} in ${place} is this one already: nothing was sent.`,
    version: `Template ${name} has a new version in ${place}: ${version}.`,
  }[done];
  return [what, `  id       ${id}`, `  SHA-256  ${sha256}  ${bytes} bytes`].join('\n');
}
