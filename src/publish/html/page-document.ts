import type { Language } from '../../i18n/language.js';
import { Html, html } from './html.js';
import { pagePolicy } from './page-policy.js';

const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

interface PageDocument {
  title: string;
  language: Language;
  /** The only one that the page's policy allows. */
  style: string;
  body: Html;
}

/** A page that is whole in one file: no script, nothing from elsewhere. */
export function pageDocument({ body, language, style, title }: PageDocument): string {
  const page = html`<!doctype html>
    <html lang="${LANGUAGE_TAGS[language]}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${pagePolicy(style)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${new Html(`<style>${style}</style>`)}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  return page.markup;
}
