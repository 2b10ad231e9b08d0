import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Debian's package; elsewhere its path is told by `CHROMIUM`. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

export interface OpenedPage {
  page: Page;
  /** What the browser complained of, and whatever it asked for outside of the folder. */
  complaints: string[];
}

/** Opens pages from the disk, with scripts switched off; the suite is pending where there is no chromium. */
export function handOffBrowser(): (
  file: string,
  options?: { dark?: boolean; width?: number },
) => Promise<OpenedPage> {
  const contexts: BrowserContext[] = [];
  let home: string | undefined;
  let browser: Browser | undefined;
  before(async function () {
    this.timeout(60_000);
    if (spawnSync(CHROMIUM, ['--version']).status !== 0) return this.skip();
    home = mkdtempSync(path.join(tmpdir(), 'koo-chromium-'));
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
      env: { ...process.env, HOME: home },
      executablePath: CHROMIUM,
    });
  });
  after(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    if (home) rmSync(home, { force: true, recursive: true });
  });
  return async (file, { dark = false, width = 1100 } = {}) => {
    const context = await browser!.newContext({
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: false,
      viewport: { height: 900, width },
    });
    contexts.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    const folder = pathToFileURL(path.dirname(path.dirname(file))).href;
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${folder}/`)) complaints.push(`asks ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
    return { complaints, page };
  };
}
