import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';
import { isKeyFile } from '../secrets/key-file-names.js';

export const secret: Rule<PackageSubject> = {
  id: 'asset/secret',
  name: 'Secret in the package',
  severity: 'warning',
  summary: 'A file of the package holds a key, a token or a password.',
  why:
    'Every buyer can read it. Files with text of at most `maximumMB` are searched for AK/SK of Huawei Cloud, keys of ' +
    'KooGallery, and what secretlint’s recommended rules know; programs, archives and images are not. KooGallery’s ' +
    'pages do not say that its scan looks for secrets.',
  fix: 'Remove it, and revoke it: it has to be taken for known. Let install.sh ask for it, or read it from the environment. `except` of this rule takes patterns of paths that are meant.',
  basis: 'advice',
  options: { except: [], maximumMB: 1 },
  examples: {
    bad: 'HUAWEICLOUD_SDK_SK=<40 letters and digits> in bin/app.env',
    good: 'HUAWEICLOUD_SDK_SK="$(cat /etc/app/sk)" in bin/start.sh',
  },
  check({ contents, in: inFile, insight }, { report }) {
    for (const { kind, path, source, span } of insight.secrets) {
      // A rule of its own tells those.
      if (kind === 'a private key' && (isKeyFile(path) || /\.(?:pem|key|crt)$/i.test(path))) continue;
      report({ message: `${path} holds ${kind}.`, source, span });
    }

    const [first] = insight.moreSecrets;
    if (first === undefined) return;
    report({
      message: `${contents.name} holds secrets in so many files that ${insight.moreSecrets.length} more were not searched.`,
      ...inFile(first),
    });
  },
};
