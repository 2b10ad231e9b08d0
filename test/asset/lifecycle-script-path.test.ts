import { expect } from 'chai';
import { lifecycleScriptPath } from '../../src/asset/lifecycle-script-path.js';

describe('lifecycleScriptPath', () => {
  const files: Record<string, string> = {
    'bash scripts/install.sh': 'scripts/install.sh',
    'bash -x scripts/install.sh arg other/arg': 'scripts/install.sh',
    '/bin/bash ./scripts/install.sh': 'scripts/install.sh',
    '/usr/bin/env bash scripts/install.sh': 'scripts/install.sh',
    'sh "scripts/with blank.sh" --quiet': 'scripts/with blank.sh',
    "bash -c 'scripts/install.sh --all'": 'scripts/install.sh --all',
    './bin/server start': 'bin/server',
    'bin/server start > /var/log/server.log 2>&1 &': 'bin/server',
    'python3 bin/server.py': 'bin/server.py',
    'python3.11 -u bin/server.py --root /srv': 'bin/server.py',
    'java -Xmx1g -jar lib/app.jar': 'lib/app.jar',
    'PORT=80 HOME=/opt/x node web/server.js': 'web/server.js',
    'sudo -u app bash scripts/start.sh': 'scripts/start.sh',
    'nohup bin/server &': 'bin/server',
    'timeout 60 bash scripts/stop.sh': 'scripts/stop.sh',
    '. scripts/env.sh': 'scripts/env.sh',
    'install.sh': 'install.sh',
    'cd scripts && bash install.sh': 'scripts/install.sh',
    'cd app; cd scripts; ./install.sh': 'app/scripts/install.sh',
    'bash -c "cd scripts && ./install.sh"': 'scripts/install.sh',
    'mkdir -p data/logs && bash scripts/install.sh': 'scripts/install.sh',
    'chmod +x scripts/install.sh; scripts/install.sh': 'scripts/install.sh',
    'bash scripts/../bin/./install.sh': 'bin/install.sh',
    'bash ../install.sh': '../install.sh',
    'bash a/../../install.sh': '../install.sh',
    [String.raw`powershell -File scripts\install.ps1`]: 'scripts/install.ps1',
    [String.raw`scripts\install.bat`]: 'scripts/install.bat',
  };
  for (const [command, file] of Object.entries(files)) {
    it(command, () => expect(lifecycleScriptPath(command)).to.equal(file));
  }

  const unknown = [
    '',
    '   ',
    'true',
    'systemctl start demo',
    'bash',
    'bash /opt/demo/install.sh',
    '/opt/demo/bin/server',
    '~/install.sh',
    String.raw`C:\demo\install.bat`,
    'bash $APP_HOME/scripts/install.sh',
    'cd "$APP_HOME" && bash scripts/install.sh',
    'cd /opt/demo && bash scripts/install.sh',
    'bash `pwd`/install.sh',
    'bash scripts/*.sh',
    'python3 -m http.server',
    'curl -o /tmp/x https://example.com/x.sh',
    'bash "unclosed',
  ];
  for (const command of unknown) {
    it(`cannot be told: ${command}`, () => expect(lifecycleScriptPath(command)).to.equal(undefined));
  }
});
