import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';
import { pathMatcher } from '../preflight/path-matcher.js';
import { isKeyFile } from '../secrets/key-file-names.js';

export const keyFile: Rule<PackageSubject> = {
  id: 'asset/key-file',
  name: 'Private key in a file',
  severity: 'warning',
  summary: 'The package holds a private key or a store of keys.',
  why:
    'Every buyer gets the same key, and can pretend to be whoever it belongs to. KooGallery’s image scan forbids ' +
    'preset keys; for packages its pages say nothing.',
  fix: 'Leave it out with a line in .kooignore, let install.sh make a key on the buyer’s machine, and revoke this one. `except` of this rule takes patterns of paths that are meant.',
  basis: 'advice',
  options: { except: [] },
  examples: { bad: 'bin/server.key', good: 'openssl req -x509 -newkey rsa:3072 … in scripts/install.sh' },
  check({ contents, in: inFile, insight }, { options, report }) {
    const isMeant = pathMatcher(options.except);
    for (const { path } of contents.files) {
      if (isMeant(path)) continue;
      const text = insight.texts.get(path)?.text ?? '';
      const marker = /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/.exec(text);
      if (marker && /\.(?:pem|key|crt)$/i.test(path)) {
        const span = { start: marker.index, end: marker.index + marker[0].length };
        report({ message: `${path} holds a private key.`, ...inFile(path, span) });
      } else if (isKeyFile(path)) {
        report({ message: `${path} has the name of a private key or a store of keys.`, ...inFile(path) });
      }
    }
  },
};
