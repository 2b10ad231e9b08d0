import { formatBytes } from '../../../asset/format-bytes.js';
import { type Html, html } from '../../html/html.js';
import type { LintedFacts } from '../../trace/linted-facts.js';
import type { TracedFinding } from '../../trace/traced-finding.js';
import type { ProductRecord } from '../record/run-record.js';
import type { ReportContext } from '../report-context.js';
import { section } from './section.js';

/** So many findings are open to the eye; the others are a click away. */
const OPEN = 8;

/** What was checked before anything was packed, and what was found. */
export function checksSection({ linted }: ProductRecord, context: ReportContext): Html | undefined {
  if (!linted) return undefined;
  const { text } = context.words;
  const { errors, findings, infos, warnings } = linted;
  const missing = errors + warnings + infos - findings.length;
  return section(
    'checks',
    text.checks,
    html`<p class="lead">${checkedText(linted, context)}</p>`,
    findings.length === 0 ? html`<p>${text.nothingFound}</p>` : findingsList(findings, context),
    missing > 0 ? html`<p class="quiet">${context.words.notListed(missing)}</p>` : undefined,
  );
}

/** Each with its place, its code and the way out. */
export function findingsList(findings: readonly TracedFinding[], context: ReportContext): Html {
  const [first, rest] = [findings.slice(0, OPEN), findings.slice(OPEN)];
  const list = (some: readonly TracedFinding[]) =>
    html`<ol class="findings">
      ${some.map((finding) => findingItem(finding, context))}
    </ol>`;
  return html`${list(first)}${
    rest.length > 0
      ? html`<details>
          <summary>${context.words.moreFindings(rest.length)}</summary>
          ${list(rest)}
        </details>`
      : ''
  }`;
}

function checkedText({ packages, templates }: LintedFacts, { words }: ReportContext): Html[] {
  const { things } = words;
  return [
    ...templates.map(
      ({ files, key }) =>
        html`<span class="checked">${things.template} <code>${key}</code> ${words.files(files)}</span> `,
    ),
    ...packages.map(
      ({ bytes, files, key, leftOut }) =>
        html`<span class="checked"
          >${things.package}
          <code>${key}</code>
          ${[words.files(files), formatBytes(bytes), ...(leftOut > 0 ? [words.leftOut(leftOut)] : [])].join(words.text.comma)}</span
        > `,
    ),
  ];
}

function findingItem(finding: TracedFinding, context: ReportContext): Html {
  const { column, file, frame = [], line, rule, severity } = finding;
  const { fix, message } = context.finding(finding);
  const width = Math.max(0, ...frame.map(({ number = 0 }) => String(number).length));
  const lines = frame.map(
    ({ number, text }) =>
      html`<span class="row ${number === undefined ? 'carets' : 'code'}"
        ><span class="line">${String(number ?? '').padStart(width)}</span>${text}</span
      >`,
  );
  return html`<li class="${severity}">
    <p class="message"><span class="severity">${context.words.severities[severity]}</span> ${message}</p>
    <p class="where"><code>${file}:${line}:${column}</code> <code class="rule">${rule}</code></p>
    ${frame.length > 0 ? html`<pre><code>${lines}</code></pre>` : undefined}
    ${fix === undefined ? undefined : html`<p class="fix">${fix}</p>`}
  </li>`;
}
