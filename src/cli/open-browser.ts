import { spawn } from 'node:child_process';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  // `start` would need a shell, which reads an `&` of the address.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/**
 * Asks the system to show an address in a browser, without a shell and without waiting. Whether it does nobody knows, so
 * that the address has to be printed as well.
 */
export function openBrowser(url: URL, environment: Readonly<Record<string, string | undefined>>): void {
  const isScreenless =
    process.platform === 'linux' &&
    !environment.DISPLAY &&
    !environment.WAYLAND_DISPLAY &&
    !environment.BROWSER;
  if (isScreenless) return;
  const [program, ...words] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...words, url.href], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
