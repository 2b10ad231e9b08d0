import { secretPrivateKey } from '../../../../src/lint/rules/secret/private-key.js';
import { describeRule, type Found } from '../../lint-files.js';

// Invented: the shape of a key, and nobody's.
const BODY = ['MIIExampleExampleExample0123456789+/Example', 'ExampleExample=='];
const MESSAGE = 'This text contains a private key in plain text: everybody who has the template can read it.';

function pem(lineEnd: string, kind = 'RSA ', body: string[] = BODY): string {
  return [`-----BEGIN ${kind}PRIVATE KEY-----`, ...body, `-----END ${kind}PRIVATE KEY-----`].join(lineEnd);
}
function quoted(kind?: string, body?: string[]): string {
  return `"${pem(String.raw`\n`, kind, body)}"`;
}
function certificate(value: string): string {
  return `resource "huaweicloud_elb_certificate" "web" {\n  private_key = ${value}\n}\n`;
}
function found(over: Partial<Found>): Found[] {
  return [
    {
      severity: 'warning',
      message: MESSAGE,
      at: 'main.tf:2:17',
      marked: quoted(),
      address: 'resource.huaweicloud_elb_certificate.web.private_key',
      ...over,
    },
  ];
}

const ONE_TEXT = ['', 'EC ', 'ENCRYPTED ', 'OPENSSH '].map(
  (kind) =>
    [
      `one of the kind "${kind}"`,
      { files: certificate(quoted(kind)), found: found({ marked: quoted(kind) }) },
    ] as const,
);

describeRule(secretPrivateKey, {
  good: {
    'a variable, and what fills one in': certificate('var.key') + certificate(quoted('', ['${var.key}'])),
    dots: certificate(quoted('RSA ', ['...'])),
    'the beginning of one, broken off': certificate(quoted('RSA ', ['MIIExampleExampleExample...'])),
    'a row of x': certificate(quoted('RSA ', ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'])),
    'the beginning of one, and a row of x': certificate(quoted('RSA ', ['MIIExxxxxxxxxxxxxxxxxxxxxxxx'])),
    'words in its place': certificate(quoted('EC ', ['This goes to your key 1 of 2'])),
    'words in one': certificate(quoted('EC ', ['YourPrivateKeyContentHere'])),
    'a name in brackets': certificate(quoted('', ['<your private key 0123456789>'])),
    'a certificate and a public key': certificate(
      String.raw`"-----BEGIN CERTIFICATE-----\n${BODY[0]}\n-----END CERTIFICATE-----\n-----BEGIN PUBLIC KEY-----\n${BODY[0]}\n-----END PUBLIC KEY-----"`,
    ),
    'the default of a sensitive variable, which another rule tells': `variable "key" {\n  sensitive = true\n  default   = ${quoted()}\n}\n`,
  },
  bad: {
    'one in quotes': { files: certificate(quoted()), found: found({}) },
    ...Object.fromEntries(ONE_TEXT),
    'one with a passphrase': {
      files: certificate(
        quoted('RSA ', ['Proc-Type: 4,ENCRYPTED', 'DEK-Info: AES-256-CBC,0A1B', '', ...BODY]),
      ),
      found: found({
        marked: quoted('RSA ', ['Proc-Type: 4,ENCRYPTED', 'DEK-Info: AES-256-CBC,0A1B', '', ...BODY]),
      }),
    },
    'one in a heredoc': {
      files: certificate(`<<-EOT\n    ${pem('\n    ')}\n  EOT`),
      found: found({ at: 'main.tf:3:5', marked: pem('\n    ') }),
    },
    'those of a script that is filled in': {
      files: certificate(
        `<<EOT\necho \${var.name}\ncat > a <<'K'\n${pem('\n')}\nK\nls - -l\n${pem('\n', '')}\nEOT`,
      ),
      found: [
        ...found({ at: 'main.tf:5:1', marked: pem('\n') }),
        ...found({ at: 'main.tf:11:1', marked: pem('\n', '') }),
      ],
    },
    'one beside a certificate': {
      files: certificate(
        String.raw`"-----BEGIN CERTIFICATE-----\n${BODY[0]}\n-----END CERTIFICATE-----\n${pem(String.raw`\n`)}\n"`,
      ),
      found: found({ at: 'main.tf:2:119', marked: pem(String.raw`\n`) }),
    },
    'one in JSON': {
      files: { 'main.tf.json': `{ "locals": { "key": ${quoted()} } }` },
      found: found({ at: 'main.tf.json:1:22', address: 'local.key' }),
    },
    'one whose end is missing, in a list of a default': {
      files: String.raw`variable "keys" {
  default = ["-----BEGIN PRIVATE KEY-----\n${BODY[0]}"]
}
`,
      found: found({
        at: 'main.tf:2:14',
        marked: String.raw`"-----BEGIN PRIVATE KEY-----\n${BODY[0]}"`,
        address: 'variable.keys.default',
      }),
    },
  },
});
