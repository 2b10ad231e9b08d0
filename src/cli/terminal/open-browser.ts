import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { findProgram, safePath } from '../../platform/find-program.js';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  // `start` would need a shell, which reads an `&` of the address.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Keys and tokens, which no browser needs. The rest is the user's desktop, of which every system knows other variables. */
const SECRET =
  /^(?:KOO|HUAWEICLOUD|HW|OS|AWS|TF_VAR)_|SECRET|TOKEN|PASSW|CREDENTIAL|PRIVATE|(?:^|_)KEY(?:_|$)/i;

/**
 * Asks the system to show an address in a browser, without a shell and without waiting. Whether it does nobody knows, so
 * that the address has to be printed as well.
 */
export async function openBrowser(
  url: URL,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const isScreenless =
    process.platform === 'linux' &&
    !environment.DISPLAY &&
    !environment.WAYLAND_DISPLAY &&
    !environment.BROWSER;
  if (isScreenless) return;
  const [program, ...words] = OPENERS[process.platform] ?? ['xdg-open'];
  const file = await findProgram(program, environment);
  if (file === undefined) return;
  const child = spawn(file, [...words, url.href], {
    // Neither the folder that koo is started in nor what it holds is the browser's.
    cwd: homedir(),
    detached: true,
    env: browserEnvironment(environment),
    stdio: 'ignore',
  });
  child.on('error', () => {});
  child.unref();
}

function browserEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const passed = Object.entries(environment).filter(([name]) => !SECRET.test(name));
  return { ...Object.fromEntries(passed), PATH: safePath(environment) };
}
