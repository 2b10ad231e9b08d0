/** Made up each time from a fixed seed, so that no scanner of a repository takes them for somebody's. */
function randomText(alphabet: string, length: number, seed: number): string {
  let state = seed * 2_654_435_761;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += alphabet[(state >>> 16) % alphabet.length]!;
  }

  return text;
}

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const MIXED = `${UPPER}abcdefghijklmnopqrstuvwxyz`;
const mixed = (length: number, seed: number): string => randomText(MIXED, length, seed);

/** The shape of an AK. */
export const AK = randomText(UPPER, 20, 7);
/** The shape of an SK. */
export const SK = mixed(40, 11);
const PASSWORD = mixed(14, 3);

export interface Planted {
  file: string;
  /** What stands in the file; `secret` is in it. */
  text: string;
  secret: string;
  kind: string;
}

const planted = (file: string, kind: string, secret: string, text: (secret: string) => string): Planted => ({
  file,
  kind,
  secret,
  text: text(secret),
});
const HUAWEI = 'a secret key (SK) of Huawei Cloud';
const huawei = (file: string, text: (secret: string) => string): Planted => planted(file, HUAWEI, SK, text);
const pem = `-----BEGIN RSA ${'PRIVATE'} KEY-----\nMII${mixed(61, 5)}\n${mixed(64, 6)}\n-----END RSA ${'PRIVATE'} KEY-----`;

// A + and a / come soon, and the closing brace stands alone in its group of three bytes.
const onePassword = JSON.stringify({ '~~?>>?': mixed(141, 22) });

export const PLANTED: readonly Planted[] = [
  planted('aws.env', 'a secret access key', mixed(40, 1), (key) => `AWS_SECRET_ACCESS_KEY=${key}\n`),
  planted('conf/key.txt', 'a private key', pem, (key) => `# ours\n${key}\n`),
  planted('github.txt', 'a token of GitHub', `ghp_${mixed(36, 2)}`, (key) => `token ${key}\n`),
  planted('pat.yml', 'a token of GitHub', `github_pat_${mixed(82, 4)}`, (key) => `pat: ${key}\n`),
  planted(
    'slack.js',
    'a token or webhook of Slack',
    `xoxb-${mixed(12, 8)}-${mixed(24, 9)}`,
    (key) => `const a = '${key}';\n`,
  ),
  planted(
    'hook.py',
    'a token or webhook of Slack',
    `https://hooks.slack.com/services/T${mixed(8, 8)}/B${mixed(8, 9)}/${mixed(24, 10)}`,
    (key) => `URL = "${key}"\n`,
  ),
  planted('npm.txt', 'a token of npm', `npm_${mixed(36, 12)}`, (key) => `x\n${key}\n`),
  planted(
    '.npmrc',
    'a token of npm',
    `_authToken=${mixed(36, 13)}`,
    (key) => `//registry.sample-shop.cn/:${key}\n`,
  ),
  planted(
    'proxy.conf',
    'an address with a password in it',
    `https://deploy:${PASSWORD}@git.sample-shop.cn`,
    (key) => `url = ${key}\n`,
  ),
  planted(
    'mongo.ini',
    "a database's address with a password in it",
    `mongodb://app:${PASSWORD}@db.sample-shop.cn/shop`,
    (key) => `db=${key}\n`,
  ),
  planted(
    'mysql.ini',
    "a database's address with a password in it",
    `MySQL://app:${PASSWORD}@db.sample-shop.cn/shop`,
    (key) => `db=${key}\n`,
  ),
  planted(
    'pg.ini',
    "a database's address with a password in it",
    `postgresql://app:${PASSWORD}@db.sample-shop.cn/shop`,
    (key) => `db=${key}\n`,
  ),
  planted(
    'mail.rb',
    'an API key of SendGrid',
    `SG.${mixed(22, 14)}.${mixed(43, 15)}`,
    (key) => `key = '${key}'\n`,
  ),
  planted('shop.php', 'a token of Shopify', `shpat_${mixed(32, 16)}`, (key) => `<?php $a = "${key}";\n`),
  planted(
    'openai.env',
    'an API key of OpenAI',
    `sk-${mixed(20, 17)}T3BlbkFJ${mixed(20, 18)}`,
    (key) => `OPENAI_API_KEY=${key}\n`,
  ),
  planted(
    'openai2.env',
    'an API key of OpenAI',
    `sk-proj-${mixed(74, 17)}T3BlbkFJ${mixed(74, 18)}`,
    (key) => `OPENAI_API_KEY=${key}\n`,
  ),
  planted(
    'anthropic.env',
    'an API key of Anthropic',
    `sk-ant-api03-${mixed(93, 19)}AA`,
    (key) => `KEY=${key}\n`,
  ),
  planted('linear.json', 'a token of Linear', `lin_api_${mixed(40, 20)}`, (key) => `{"linear": "${key}"}\n`),
  planted(
    'op.sh',
    'a token of 1Password',
    `ops_${Buffer.from(onePassword).toString('base64')}`,
    (key) => `export OP=${key}\n`,
  ),
  planted(
    'package.json',
    'a token of npm',
    `https://${mixed(20, 23)}.${mixed(9, 24)}:x-oauth-basic@github.com/`,
    (key) => `{"dependencies": {"a": "${key}a.git"}}\n`,
  ),
  huawei('huawei.sh', (key) => `export HUAWEICLOUD_SDK_AK=${AK}\nexport HUAWEICLOUD_SDK_SK=${key}\n`),
  huawei('huawei.yaml', (key) => `obs:\n  ak: ${AK}\n  sk: "${key}"\n`),
  huawei('huawei.properties', (key) => `obs.accessKey=${AK}\nobs.secretKey = ${key}\n`),
  huawei('huawei.json', (key) => `{"accessKey": "${AK}", "secretKey": "${key}"}\n`),
  huawei('Huawei.java', (key) => `  String sk = "${key}";\n`),
  huawei('huawei.py', (key) => `cred = BasicCredentials("${AK}", "${key}", project)\n`),
  huawei('huawei.xml', (key) => `<secretKey>${key}</secretKey>\n`),
  huawei('huawei.go', (key) => `builder.WithAk("${AK}").WithSk("${key}")\n`),
  planted(
    'koogallery.env',
    'an access key (接入密钥) of KooGallery',
    mixed(32, 24),
    (key) => `KOOGALLERY_ACCESS_KEY=${key}\n`,
  ),
  planted(
    'market.yml',
    'an access key (接入密钥) of KooGallery',
    `${mixed(8, 25)}-${mixed(4, 26)}-${mixed(12, 27)}`,
    (key) => `marketplace.accessKey: '${key}'\n`,
  ),
  planted('zh.txt', 'an access key (接入密钥) of KooGallery', mixed(24, 28), (key) => `接入密钥：${key}\n`),
];
