import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { pathMatcher } from '../preflight/path-matcher.js';
import { isKeyFile } from '../secrets/key-file-names.js';

const messages = defineMessages('asset/key-file', {
  content: ({ path }: { path: string }) => `${path} contains a private key.`,
  name: ({ path }: { path: string }) => `${path} has the name of a private key or a key store.`,
});

export const keyFile: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/key-file',
  name: 'Private key in a file',
  severity: 'warning',
  summary: 'The package contains a private key or a key store.',
  why:
    'Every buyer gets the same key, and can impersonate its owner. KooGallery’s image scan forbids ' +
    'preset keys; its pages do not mention packages.',
  fix: 'Leave it out with a line in .kooignore, let install.sh generate a key on the buyer’s machine, and revoke this one. List intended files as path patterns in `except` of this rule.',
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
        report({ message: messages.content({ path }), ...inFile(path, span) });
      } else if (isKeyFile(path)) {
        report({ message: messages.name({ path }), ...inFile(path) });
      }
    }
  },
};
