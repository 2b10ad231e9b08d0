import type { CallbackReporter } from './callback-reporter.js';

/** Every format that a test can be printed in or written to a file, by the name a user gives; loaded when asked for. */
export const CALLBACK_FORMATS = {
  text: async () => (await import('./present-test.js')).callbackTestText,
  json: async () => (result) => JSON.stringify(result, undefined, 2),
  junit: async () => (await import('./format-junit.js')).formatCallbackJunit,
  sarif: async () => (await import('./format-sarif.js')).formatCallbackSarif,
  markdown: async () => (await import('./format-markdown.js')).formatCallbackMarkdown,
  html: async () => (await import('./page/test-page.js')).callbackTestPage,
} as const satisfies Record<string, () => Promise<CallbackReporter>>;

export type CallbackFormat = keyof typeof CALLBACK_FORMATS;

export const CALLBACK_FORMAT_NAMES = Object.keys(CALLBACK_FORMATS) as CallbackFormat[];
