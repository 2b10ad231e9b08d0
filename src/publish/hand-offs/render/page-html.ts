import type { Language } from '../../../i18n/language.js';
import { escapeHtml as escape } from '../../../platform/escape-html.js';
import { pagePolicy } from '../../html/page-policy.js';
import type { FieldGroup, HandOffPage, PageField } from '../hand-off-page.js';
import { doneCommand } from './done-command.js';
import { PAGE_STYLE } from './page-style.js';
import { PAGE_MESSAGES } from './page-messages.js';

/**
 * The page of a hand-off, whole in one file: no script, nothing from elsewhere.
 *
 * @param otherFile The same page in the other language, beside it.
 */
export function pageHtml(page: HandOffPage, language: Language, otherFile: string): string {
  const words = PAGE_MESSAGES[language];
  const { after, bringBack, checklist, files, groups, intro, navigation, next, product, target } = page;
  const title = page.title[language];
  const list = (items: readonly string[], attributes = '') =>
    `<ul${attributes}>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const section = (name: string, heading: string, content: string) =>
    `<section class="${name}"><h2>${escape(heading)}</h2>\n${content}\n</section>`;
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(PAGE_STYLE)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)} · ${escape(target)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<p class="kicker">${words.handOff} <code>${escape(page.id)}</code> · ${words.target} <code>${escape(target)}</code> · ${words.product} <code>${escape(product.id)}</code> ${escape(product.name)}<a class="language" lang="${PAGE_MESSAGES[language === 'en' ? 'zh' : 'en'].lang}" href="${otherFile}">${words.other}</a></p>
<h1>${escape(title)}</h1>
<p class="intro">${escape(intro[language])}</p>
${after.length > 0 ? `<p class="after"><strong>${words.after}:</strong> ${after.map((id) => `<a href="../${id}/${fileName(language)}"><code>${escape(id)}</code></a>`).join(', ')}</p>` : ''}
</header>
<main>
${section('way', words.way, `<ol class="path" lang="zh-CN">${navigation.map((level) => `<li>${escape(level)}</li>`).join('')}</ol>${page.way ? `<p>${escape(page.way[language])}</p>` : ''}`)}
${section('values', words.values, `<p class="hint">${words.pick}</p>${groups.map((group) => groupHtml(group, language)).join('\n')}`)}
${page.releaseNote === undefined ? '' : section('note', words.note, `<p class="hint">${words.noteHint}</p><pre><code class="value" id="release-note">${escape(page.releaseNote)}</code></pre>`)}
${files.length > 0 ? section('files', words.files, `<table><tbody>${files.map((file) => `<tr><td><a href="./${encodeURIComponent(file.name)}" download>${escape(file.name)}</a><br><small>${file.bytes.toLocaleString('en')} ${words.bytes}</small></td><td>SHA-256 <code class="value hash">${file.sha256}</code></td></tr>`).join('')}</tbody></table>`) : ''}
${section('checklist', words.checklist, list(checklist.map((item) => `<label><input type="checkbox" autocomplete="off"> ${escape(item[language])}</label>`)))}
${section(
  'back',
  words.back,
  `<pre><code class="value" id="command">${escape(doneCommand(page))}</code></pre>${
    bringBack.length > 0
      ? `<dl>${bringBack.map(({ flag, isRequired, what }) => `<dt><code>--${flag}</code> <span class="tag">${isRequired ? words.required : words.optional}</span></dt><dd>${escape(what[language])}</dd>`).join('')}</dl>`
      : ''
  }<p>${escape(next[language])}</p>`,
)}
${section('verification', words.verification, `<p>${escape(page.verification[language])}</p>`)}
${page.unknown.length > 0 ? section('unknown', words.unknown, list(page.unknown.map((item) => escape(item[language])))) : ''}
${section('sources', words.sources, list(page.sources.map((address) => `<a href="${escape(address)}" rel="noreferrer">${escape(address)}</a>`)))}
</main>
</body>
</html>
`;
}

/** What the page of a language is called. */
export function fileName(language: Language): string {
  return language === 'en' ? 'hand-off.html' : 'hand-off.zh.html';
}

function groupHtml({ fields, title }: FieldGroup, language: Language): string {
  const words = PAGE_MESSAGES[language];
  const caption = title ? `<caption>${escape(title[language])}</caption>` : '';
  return `<table class="fields">${caption}<thead><tr><th scope="col">${words.label}</th><th scope="col">${words.what}</th><th scope="col">${words.value}</th></tr></thead><tbody>${fields.map((field) => fieldHtml(field, language)).join('')}</tbody></table>`;
}

function fieldHtml({ isFile, label, value, what }: PageField, language: Language): string {
  const shown = label
    ? `<b lang="zh-CN">${escape(label)}</b>`
    : `<span class="unstated">${PAGE_MESSAGES[language].noLabel}</span>`;
  const content = `<code class="value" data-label="${escape(label ?? what.en)}">${escape(value)}</code>`;
  return `<tr><td>${shown}</td><td>${escape(what[language])}</td><td>${isFile ? `<span class="file" aria-hidden="true">↑</span> ` : ''}${content}</td></tr>`;
}
