import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { isKeyFile } from '../secrets/key-file-names.js';
import type { SecretKind } from '../secrets/secret-kinds.js';

const KINDS: Readonly<Record<SecretKind, string>> = {
  anthropicKey: 'an API key of Anthropic',
  awsSecretKey: 'a secret access key',
  basicAuthAddress: 'an address with a password in it',
  databaseAddress: "a database's address with a password in it",
  gcpKeyFile: 'a key file of Google Cloud',
  githubToken: 'a token of GitHub',
  huaweiCloudSecretKey: 'a secret key (SK) of Huawei Cloud',
  kooGalleryKey: 'an access key (接入密钥) of KooGallery',
  linearToken: 'a token of Linear',
  npmToken: 'a token of npm',
  onePasswordToken: 'a token of 1Password',
  openaiKey: 'an API key of OpenAI',
  other: 'a secret',
  privateKey: 'a private key',
  sendgridKey: 'an API key of SendGrid',
  shopifyToken: 'a token of Shopify',
  slackToken: 'a token or webhook of Slack',
};

const messages = defineMessages('asset/secret', {
  found: ({ kind, path }: { kind: SecretKind; path: string }) => `${path} contains ${KINDS[kind]}.`,
  moreFiles: ({ count, name }: { count: number; name: string }) =>
    `${name} contains secrets in so many files that ${count} more were not searched.`,
});

export const secret: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/secret',
  name: 'Secret in the package',
  severity: 'warning',
  summary: 'A file of the package contains a key, a token or a password.',
  why:
    'Every buyer can read it. Files with text of at most `maximumMB` are searched for AK/SK of Huawei Cloud, keys of ' +
    'KooGallery, and what secretlint’s recommended rules know; programs, archives and images are not. KooGallery’s ' +
    'pages do not say that its scan looks for secrets.',
  fix: 'Remove it and revoke it: treat it as disclosed. Let install.sh ask for it, or read it from the environment. List intended files as path patterns in `except` of this rule.',
  basis: 'advice',
  options: { except: [], maximumMB: 1 },
  examples: {
    bad: 'HUAWEICLOUD_SDK_SK=<40 letters and digits> in bin/app.env',
    good: 'HUAWEICLOUD_SDK_SK="$(cat /etc/app/sk)" in bin/start.sh',
  },
  check({ contents, in: inFile, insight }, { report }) {
    for (const { kind, path, source, span } of insight.secrets) {
      // asset/key-file reports those.
      if (kind === 'privateKey' && (isKeyFile(path) || /\.(?:pem|key|crt)$/i.test(path))) continue;
      report({ message: messages.found({ kind, path }), source, span });
    }

    const [first] = insight.moreSecrets;
    if (first === undefined) return;
    report({
      message: messages.moreFiles({ count: insight.moreSecrets.length, name: contents.name }),
      ...inFile(first),
    });
  },
};
