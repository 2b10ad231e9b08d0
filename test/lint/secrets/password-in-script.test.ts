import { expect } from 'chai';
import { passwordsIn } from '../../../src/lint/secrets/password-in-script.js';
import { accessKeysIn } from '../../../src/lint/secrets/secret-patterns.js';

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
    'mongodb://root:Abc@prod2024@10.0.0.1:8635/x': ['Abc@prod2024'],
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
