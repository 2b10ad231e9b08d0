import { expect } from 'chai';
import { runCommand } from './run-command.js';
import { temporaryFolders } from './temporary-folder.js';

describe('a command that runs in the process of the tests', () => {
  const folder = temporaryFolders();

  it('leaves no secret behind that later output would be masked by', async () => {
    const cwd = await folder();
    const explain = (env: Record<string, string>) =>
      runCommand('explain', ['template/forbidden-function'], { cwd, env });
    const masked = await explain({ KOO_SECRET_KEY: 'template' });
    expect(masked.stdout).to.include('***/forbidden-function');
    const { stdout } = await explain({});
    expect(stdout).to.include('template/forbidden-function').and.to.not.include('***');
  });
});
