import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchedBrowser, type OpenPage } from '../../support/browser.js';

/** Opens pages from the disk, with scripts switched off. */
export function handOffBrowser(): (
  file: string,
  options?: { dark?: boolean; width?: number },
) => Promise<OpenPage> {
  const browser = launchedBrowser();
  return async (file, { dark = false, width = 1100 } = {}) => {
    const context = await browser().newContext({
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: false,
      viewport: { height: 900, width },
    });
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
