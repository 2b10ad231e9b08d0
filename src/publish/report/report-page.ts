import type { Language } from '../../i18n/language.js';
import { Html, html } from '../html/html.js';
import { pageDocument } from '../html/page-document.js';
import type { TracedError } from '../trace/ended-facts.js';
import type { ProductRecord, RunRecord } from './record/run-record.js';
import { type ReportContext, reportContext } from './report-context.js';
import { REPORT_STYLE } from './report-style.js';
import { changesSection } from './sections/changes-section.js';
import { checksSection, findingsList } from './sections/checks-section.js';
import { figures } from './sections/figures.js';
import { handOffsSection } from './sections/hand-offs-section.js';
import { errorBlock, headSection, productTitle } from './sections/head-section.js';
import { matrixSection } from './sections/matrix-section.js';
import { overviewSection } from './sections/overview-section.js';
import { packagesSection } from './sections/packages-section.js';
import { provingSection } from './sections/proving-section.js';
import { targetSection } from './sections/target-section.js';
import { timeSection } from './sections/time-section.js';
import { momentText } from './messages/durations.js';

/** As it is: the policy has the hash of it. */
/** What is shown of a product, in this order: what is to be done, what was done, and of what. */
const SECTIONS: ReadonlyArray<(product: ProductRecord, context: ReportContext) => Html | undefined> = [
  handOffsSection,
  matrixSection,
  changesSection,
  provingSection,
  targetSection,
  packagesSection,
  checksSection,
  timeSection,
];

export interface ReportOptions {
  language: Language;
}

/**
 * The page of a run, whole in one file: no script, nothing from elsewhere, and every text of anybody's as text. It is
 * made of the run's events alone.
 */
export function reportPage(run: RunRecord, { language }: ReportOptions): string {
  const context = reportContext(language);
  const { words } = context;
  const kicker = `koo · ${words.titles[run.command]}`;
  const [only, ...others] = run.products;
  const title = only && others.length === 0 ? productTitle(only) : words.products(run.products.length);
  return pageDocument({
    language,
    style: REPORT_STYLE,
    title: `${title} · ${kicker}`,
    body: html`<header>
        <p class="kicker">${kicker}<time datetime="${run.started}">${momentText(run.started)}</time></p>
        <h1>${title}</h1>
        ${run.error && runError(run.error, context)}
        ${run.exitCode === undefined ? html`<div class="problem"><p>${words.text.killed}</p></div>` : undefined}
      </header>
      <main>
        ${others.length > 0 ? overviewSection(run, context) : undefined}
        ${run.products.map((product, index) => productPart(product, run, index, context))}
      </main>
      <footer>
        <p>
          ${words.footer(run.koo, run.command)}
          ${run.exitCode === undefined ? '' : words.exitCode(run.exitCode)}
        </p>
      </footer>`,
  });
}

/** What keeps a product from being published comes first. */
function sectionsOf({ linted }: ProductRecord): typeof SECTIONS {
  if (!linted || linted.errors === 0) return SECTIONS;
  return [checksSection, ...SECTIONS.filter((part) => part !== checksSection)];
}

function runError(error: TracedError, context: ReportContext): Html {
  return html`${errorBlock(error, context)}${error.findings && findingsList(error.findings, context)}`;
}

function productPart(product: ProductRecord, run: RunRecord, index: number, context: ReportContext): Html {
  const heading =
    run.products.length > 1 ? html`<h2 class="product">${productTitle(product)}</h2>` : undefined;
  return html`<article class="product-page" id="product-${index + 1}">
    ${heading} ${headSection(product, context)} ${figures(product, context)}
    ${sectionsOf(product).map((part) => part(product, context))}
  </article> `;
}
