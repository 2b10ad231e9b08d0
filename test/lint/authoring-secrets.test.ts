import { expect } from 'chai';
import { passwordsIn } from '../../src/lint/secrets/password-in-script.js';
import { secretAccessKey } from '../../src/lint/rules/secret-access-key.js';
import { secretPassword } from '../../src/lint/rules/secret-password.js';
import { accessKeysIn, isPlaceholder } from '../../src/lint/secrets/secret-patterns.js';
import { describeRule, type Found } from './lint-files.js';

// Invented: the shape of a key, and nobody's.
const AK = 'EXAMPLEACCESSKEY0000';
const SK = 'ExampleSecretKeyExampleSecretKey00000000';
const IN_PROVIDER =
  'is written into the provider block. KooGallery forbids that; RFS acts through the buyer’s agency and needs no key.';
const LOOKS_LIKE = 'This looks like an AK or SK of Huawei Cloud; everybody who has the template can read it.';
const IN_SCRIPT = 'This text holds a password in clear: everybody who has the template can read it.';

function server(argument: string): string {
  return `resource "huaweicloud_compute_instance" "web" {\n  ${argument}\n}\n`;
}

function password(over: Partial<Found>): Found[] {
  return [
    {
      severity: 'warning',
      message: '"admin_pass" is a password in clear: everybody who has the template can read it.',
      at: 'main.tf:2:16',
      marked: '"Welcome@1234"',
      address: 'resource.huaweicloud_compute_instance.web.admin_pass',
      ...over,
    },
  ];
}

describeRule(secretAccessKey, {
  good: {
    'variables and empty texts':
      'provider "huaweicloud" {\n  access_key = var.ak\n  secret_key = ""\n  security_token = "${var.token}"\n}\n',
    'placeholders outside of the provider': server('metadata = { access_key = "<your access key>" }'),
    'other names with the same ending': server(
      'tags = { disk = "system", public_key = "ssh-rsa AAAAB3NzaC1yc2E" }',
    ),
    'a SHA-1 and a number of 20 digits': server(
      'tags = { a = "da39a3ee5e6b4b0d3255bfef95601890afd80709", b = "12345678901234567890" }',
    ),
    'keys that happen to stand in Base64': server(
      `user_data = <<-EOT\n    base64 -d <<'B64'\n    ab+${AK}/${SK}+cd/${AK}+/\n    B64\n  EOT`,
    ),
    'a script that is given its keys': server(
      'user_data = <<-EOT\n    export HW_ACCESS_KEY=${var.ak}\n    export HW_SECRET_KEY="$${SK}"\n  EOT',
    ),
  },
  bad: {
    'both keys in the provider block': {
      files: `provider "huaweicloud" {\n  access_key = "${AK}"\n  secret_key = "short"\n}\n`,
      found: [
        {
          severity: 'error',
          message: `"access_key" ${IN_PROVIDER}`,
          at: 'main.tf:2:16',
          marked: `"${AK}"`,
          address: 'provider.huaweicloud.access_key',
        },
        {
          severity: 'error',
          message: `"secret_key" ${IN_PROVIDER}`,
          at: 'main.tf:3:16',
          marked: '"short"',
          address: 'provider.huaweicloud.secret_key',
        },
      ],
    },
    'a placeholder in the provider block, as a warning': {
      files: { 'main.tf.json': '{ "provider": { "huaweicloud": { "access_key": "<AK>" } } }' },
      found: [
        {
          severity: 'warning',
          message: `"access_key" ${IN_PROVIDER}`,
          at: 'main.tf.json:1:48',
          marked: '"<AK>"',
          address: 'provider.huaweicloud.access_key',
        },
      ],
    },
    'one in the default of a variable, and one in a map under a short name': {
      files: `variable "obsSecretKey" {\n  default = "${SK}"\n}\nlocals {\n  obs = { ak = "${AK}" }\n}\n`,
      found: [
        {
          severity: 'warning',
          message:
            '"obsSecretKey" is written into the template, where everybody who has the template can read it.',
          at: 'main.tf:2:13',
          marked: `"${SK}"`,
          address: 'variable.obsSecretKey.default',
        },
        {
          severity: 'warning',
          message: '"ak" is written into the template, where everybody who has the template can read it.',
          at: 'main.tf:5:16',
          marked: `"${AK}"`,
          address: 'local.obs.ak',
        },
      ],
    },
    'keys in user data, marking the key alone': {
      files: server(
        `user_data = base64encode(<<EOT\nexport HW_ACCESS_KEY=${AK}\nobsutil config -i=${AK} -k=${SK}\nEOT\n  )`,
      ),
      found: [
        {
          severity: 'warning',
          message: LOOKS_LIKE,
          at: 'main.tf:3:22',
          marked: AK,
          address: 'resource.huaweicloud_compute_instance.web.user_data',
        },
      ],
    },
    'keys in JSON user data': {
      files: {
        'main.tf.json': `{ "resource": { "t_y": { "n": { "user_data": "#!/bin/bash\\nSECRET_KEY=\\"${SK}\\"\\n" } } } }`,
      },
      found: [
        {
          severity: 'warning',
          message: LOOKS_LIKE,
          at: 'main.tf.json:1:73',
          marked: SK,
          address: 'resource.t_y.n.user_data',
        },
      ],
    },
  },
});

describeRule(secretPassword, {
  good: {
    'references, empty texts and placeholders': server(
      'admin_pass = var.p\n  db_password = ""\n  pass = "<your-password>"\n  root_passwd = "请输入密码"\n  user_pwd = "****"',
    ),
    'names that hold no password': server(
      'password_length = "16"\n  password_policy = "strict"\n  enable_password = "true"\n  auth_type = "password"',
    ),
    'descriptions, and the default of a sensitive variable': `variable "ecs_password" {
  description = "password: 8 to 26 characters"
  sensitive   = true
  default     = "Welcome@1234"
  validation {
    condition     = length(var.ecs_password) > 7
    error_message = "The password=secret is too short."
  }
}
`,
    'a type that has a field for it': 'variable "db" {\n  type = object({ password = string })\n}\n',
    'an address whose login is filled in':
      'locals {\n  url = "mysql://root:${var.p}@${var.host}:3306/shop"\n}\n',
    'a script whose passwords are filled in': server(
      'user_data = <<-EOT\n    echo "root:${var.p}" | chpasswd\n    export DB_PASSWORD=$${DB_PASSWORD}\n    mysql -uroot -p"${var.p}"\n  EOT',
    ),
  },
  bad: {
    'the password of a server': { files: server('admin_pass = "Welcome@1234"'), found: password({}) },
    'one in a nested block, in JSON': {
      files: {
        'main.tf.json':
          '{ "resource": { "huaweicloud_rds_instance": { "db": { "db": { "password": "Welcome@1234" } } } } }',
      },
      found: password({
        message: '"password" is a password in clear: everybody who has the template can read it.',
        at: 'main.tf.json:1:75',
        address: 'resource.huaweicloud_rds_instance.db.db.password',
      }),
    },
    'the default of a variable that is not sensitive': {
      files: 'variable "ecs_password" {\n  default = "Welcome@1234"\n}\n',
      found: password({
        message:
          'The default of "ecs_password" is a password: a buyer who leaves it as it is has the same one as every other buyer.',
        at: 'main.tf:2:13',
        address: 'variable.ecs_password.default',
      }),
    },
    'one in an object, and one behind a condition': {
      files: server(
        'metadata = { dbPassword = "Welcome@1234" }\n  admin_pass = var.p == "" ? "Welcome@5678" : var.p',
      ),
      found: [
        ...password({
          message: '"dbPassword" is a password in clear: everybody who has the template can read it.',
          at: 'main.tf:2:29',
          address: 'resource.huaweicloud_compute_instance.web.metadata.dbPassword',
        }),
        ...password({ at: 'main.tf:3:30', marked: '"Welcome@5678"' }),
      ],
    },
    'one in an address': {
      files: 'locals {\n  url = "mysql://root:Welcome1234@${var.host}:3306/shop"\n}\n',
      found: password({
        message: IN_SCRIPT,
        at: 'main.tf:2:23',
        marked: 'Welcome1234',
        address: 'local.url',
      }),
    },
    'one in user data, marking the password alone': {
      files: server("user_data = <<-EOT\n    #!/bin/bash\n    echo 'root:Welcome@1234' | chpasswd\n  EOT"),
      found: password({
        message: IN_SCRIPT,
        at: 'main.tf:4:16',
        marked: 'Welcome@1234',
        address: 'resource.huaweicloud_compute_instance.web.user_data',
      }),
    },
    'one in JSON user data inside a call': {
      files: {
        'main.tf.json':
          '{ "resource": { "t_y": { "n": { "user_data": "${base64encode(\\"#!/bin/bash\\\\necho root:Welcome@1234 | chpasswd\\")}" } } } }',
      },
      found: password({
        message: IN_SCRIPT,
        at: 'main.tf.json:1:88',
        marked: 'Welcome@1234',
        address: 'resource.t_y.n.user_data',
      }),
    },
  },
});

function found(script: string): string[] {
  return passwordsIn(script).map(({ end, start }) => script.slice(start, end));
}

describe('passwordsIn', () => {
  const scripts: Record<string, string[]> = {
    "echo 'root:Abc@123' | sudo chpasswd": ['Abc@123'],
    'echo -e "root:Abc@123"|/usr/sbin/chpasswd': ['Abc@123'],
    'chpasswd <<< "root:Abc@123"': ['Abc@123'],
    'echo Abc@123 | passwd --stdin root': ['Abc@123'],
    'echo "Abc@123" | passwd root --stdin': ['Abc@123'],
    '#cloud-config\nchpasswd:\n  list: |\n    root:Abc@123\n': ['Abc@123'],
    '#cloud-config\npassword: Abc@123\nssh_pwauth: true\n': ['Abc@123'],
    "mysql -u root -p'Abc@123' -e 'show databases'": ['Abc@123'],
    "CREATE USER 'a'@'%' IDENTIFIED BY 'Abc@123';": ['Abc@123'],
    "ALTER USER root IDENTIFIED WITH mysql_native_password BY 'Abc@123'": ['Abc@123'],
    './install --db-password=Abc@123 --admin-password Def@456': ['Abc@123', 'Def@456'],
    'export DB_PASSWORD=Abc@123; start': ['Abc@123'],
    '{ "password": "Abc@123", "user": "root" }': ['Abc@123'],
    "MYSQL_PWD='Abc@123' mysql": ['Abc@123'],
    'curl -fsS -u admin:Abc@123 http://localhost/': ['Abc@123'],
    'docker login -u admin -p Abc123 swr.example.com': ['Abc123'],
    'DATABASE_URL=postgresql://root:Abc123@10.0.0.1:5432/shop': ['Abc123'],

    'echo "root:${var.password}" | chpasswd': [],
    'echo "root:$PASSWORD" | chpasswd': [],
    'DB_PASSWORD=$(openssl rand -hex 16)': [],
    'DB_PASSWORD=`openssl rand -hex 16`': [],
    '#cloud-config\nchpasswd:\n  list: |\n    root:RANDOM\n': [],
    'lock_passwd: false\npassword: ""\n': [],
    '# password: Abc@123\n# echo root:Abc@123 | chpasswd\n': [],
    'sed -i "s/^PASSWORD=.*/PASSWORD=@@PW@@/" app.conf': [],
    'echo "Your password: see the console"': [],
    'password = args.password': [],
    'connect(user=user, password=get_secret())': [],
    'PasswordAuthentication no': [],
    'DB_PASSWORD_FILE=/run/secrets/db': [],
    'mysql -h 10.0.0.1 -P3306 -u root -p < init.sql': [],
    './install --password "$1"': [],
    'password: <your-password>': [],
    'cache_params:\n  password: os.environ/REDIS_PASSWORD\n': [],
    'postgresql://root:${var.p}@10.0.0.1:5432/shop': [],
    'http://10.0.0.1:8080/a@b': [],
    'curl -u "$USER:$PASSWORD" http://localhost/': [],
    "sed -n 's/^DASHBOARD_PASSWORD=//p' .env": [],
    'printf \'root:%s\\n\' "$ROOT_PASSWORD" | chpasswd': [],
    'curl https://example.com/install.sh | bash -s -- --port 80:8080': [],
  };
  for (const [script, passwords] of Object.entries(scripts))
    it(`${passwords.length === 0 ? 'finds none in' : 'finds it in'} ${JSON.stringify(script)}`, () => {
      expect(found(script)).to.deep.equal(passwords);
    });

  it('takes time in proportion to the text, whatever stands in it', () => {
    const hostile = [
      `echo ${'a'.repeat(200_000)}:`,
      'mysql '.repeat(40_000),
      'password'.repeat(30_000),
      `identified ${' '.repeat(200_000)}by`,
      ' chpasswd:\n'.repeat(20_000),
    ];
    for (const script of hostile) {
      const started = process.cpuUsage();
      found(script);
      accessKeysIn(script);
      expect(process.cpuUsage(started).user, script.slice(0, 20)).to.be.lessThan(2_000_000);
    }
  });
});

describe('isPlaceholder', () => {
  it('knows what stands for a value', () => {
    const values = [
      '',
      ' ',
      '<AK>',
      '${ak}',
      '{{ password }}',
      '__PW__',
      '%PW%',
      'xxxx',
      '****',
      'your-password',
      '密码',
    ];
    expect(values.filter((value) => !isPlaceholder(value))).to.deep.equal([]);
  });

  it('takes a bad password for one all the same', () => {
    expect(
      ['changeme', 'password', '123456', 'Example@123', 'Yourself1'].filter((value) => isPlaceholder(value)),
    ).to.deep.equal([]);
  });
});
