/** What was found, by the id of the rule that found it. */
export const SECRET_KINDS = {
  '@secretlint/secretlint-rule-1password': 'onePasswordToken',
  '@secretlint/secretlint-rule-anthropic': 'anthropicKey',
  '@secretlint/secretlint-rule-aws': 'awsSecretKey',
  '@secretlint/secretlint-rule-basicauth': 'basicAuthAddress',
  '@secretlint/secretlint-rule-database-connection-string': 'databaseAddress',
  '@secretlint/secretlint-rule-gcp': 'gcpKeyFile',
  '@secretlint/secretlint-rule-github': 'githubToken',
  '@secretlint/secretlint-rule-linear': 'linearToken',
  '@secretlint/secretlint-rule-npm': 'npmToken',
  '@secretlint/secretlint-rule-openai': 'openaiKey',
  '@secretlint/secretlint-rule-privatekey': 'privateKey',
  '@secretlint/secretlint-rule-sendgrid': 'sendgridKey',
  '@secretlint/secretlint-rule-shopify': 'shopifyToken',
  '@secretlint/secretlint-rule-slack': 'slackToken',
  'koo/huawei-cloud-key': 'huaweiCloudSecretKey',
  'koo/koogallery-key': 'kooGalleryKey',
} as const;

export type SecretKind = (typeof SECRET_KINDS)[keyof typeof SECRET_KINDS] | 'other';

export function secretKind(rule: string): SecretKind {
  return (SECRET_KINDS as Readonly<Record<string, SecretKind>>)[rule] ?? 'other';
}
