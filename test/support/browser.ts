import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Debian's package; elsewhere its path is told by `CHROMIUM`. */
const CHROMIUM = process.env.CHROMIUM ?? 'chromium';

/** It looks nothing up and fetches nothing by itself. Root has no sandbox. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function chromiumPath(): string | undefined {
  const { error, status } = spawnSync(CHROMIUM, ['--version']);
  if (error || status !== 0) return undefined;
  return CHROMIUM.includes('/')
    ? CHROMIUM
    : spawnSync('which', [CHROMIUM], { encoding: 'utf8' }).stdout.trim();
}

export interface OpenPage {
  page: Page;
  /** What the browser complained of, and what it asked of anybody but the page's own address. */
  complaints: string[];
}

export interface OpenOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  locale?: string;
}

/** One browser for a suite, ended with it. The suite is pending where there is none. */
export function launchedBrowser(): () => Browser {
  let browser: Browser | undefined;
  let home: string | undefined;
  before(async function () {
    const executablePath = chromiumPath();
    if (!executablePath) return this.skip();
    home = mkdtempSync(path.join(tmpdir(), 'koo-chromium-'));
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({ args: FLAGS, env: { ...process.env, HOME: home }, executablePath });
  });
  after(async () => {
    await browser?.close();
    if (home) rmSync(home, { force: true, recursive: true });
  });
  return () => browser!;
}

/** Opens addresses in the suite's browser; each page is closed after its test. */
export function browsers(): (url: string, options?: OpenOptions) => Promise<OpenPage> {
  const browser = launchedBrowser();
  const contexts: BrowserContext[] = [];
  afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));
  return async (url, { dark = false, height = 900, locale = 'en-GB', width = 1440 } = {}) => {
    const context = await browser().newContext({
      colorScheme: dark ? 'dark' : 'light',
      locale,
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: { height, width },
    });
    contexts.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(url).origin) complaints.push(`asks ${request.url()}`);
    });
    await page.goto(url);
    return { complaints, page };
  };
}
