/** What was found, by the id of the rule that found it; also in messages. */
export const SECRET_KINDS = {
  '@secretlint/secretlint-rule-1password': 'a token of 1Password',
  '@secretlint/secretlint-rule-anthropic': 'an API key of Anthropic',
  '@secretlint/secretlint-rule-aws': 'a secret access key',
  '@secretlint/secretlint-rule-basicauth': 'an address with a password in it',
  '@secretlint/secretlint-rule-database-connection-string': "a database's address with a password in it",
  '@secretlint/secretlint-rule-gcp': 'a key file of Google Cloud',
  '@secretlint/secretlint-rule-github': 'a token of GitHub',
  '@secretlint/secretlint-rule-linear': 'a token of Linear',
  '@secretlint/secretlint-rule-npm': 'a token of npm',
  '@secretlint/secretlint-rule-openai': 'an API key of OpenAI',
  '@secretlint/secretlint-rule-privatekey': 'a private key',
  '@secretlint/secretlint-rule-sendgrid': 'an API key of SendGrid',
  '@secretlint/secretlint-rule-shopify': 'a token of Shopify',
  '@secretlint/secretlint-rule-slack': 'a token or webhook of Slack',
  'koo/huawei-cloud-key': 'a secret key (SK) of Huawei Cloud',
  'koo/koogallery-key': 'an access key (接入密钥) of KooGallery',
} as const;

export type SecretKind = (typeof SECRET_KINDS)[keyof typeof SECRET_KINDS] | 'a secret';

export function secretKind(rule: string): SecretKind {
  return (SECRET_KINDS as Readonly<Record<string, SecretKind>>)[rule] ?? 'a secret';
}
