import { formatBytes } from '../../../asset/format-bytes.js';
import { type Html, html } from '../../html/html.js';
import { bar } from '../plots/bar.js';
import type { PackedFacts } from '../../trace/package-facts.js';
import type { PublishedBefore } from '../../trace/published-before.js';
import type { ProductRecord } from '../record/run-record.js';
import type { ReportContext } from '../report-context.js';
import { numberText } from '../messages/durations.js';
import { facts, hash, section } from './section.js';

/** What was packed: how big, of what, and what is new beside the package that was published before. */
export function packagesSection(
  { packed, planned }: ProductRecord,
  { words }: ReportContext,
): Html | undefined {
  if (packed.length === 0) return undefined;
  const { text } = words;
  const parts = packed.map((one) => {
    const before = planned?.before?.find(({ key }) => key === one.key);
    return html`<article class="package">
      <h3>${one.name} <span class="version">${one.version}</span></h3>
      ${facts([
        [text.file, html`<code>${one.package}</code>`],
        [text.size, html`${formatBytes(one.bytes)} <span class="quiet">${words.bytes(one.bytes)}</span>`],
        [
          text.files,
          html`${numberText(one.files)}
            <span class="quiet">${formatBytes(one.unpackedBytes)} ${text.unpacked}</span>`,
        ],
        ['SHA-256', hash(one.sha256)],
        [text.sbom, one.sbom && sbomText(one.sbom, words)],
        [text.provenance, one.signed === undefined ? undefined : one.signed ? text.signed : text.unsigned],
      ])}
      ${before && comparison(one, before, words)} ${sizes(one, words)}
    </article>`;
  });
  return section('packages', text.packages, html`${parts}`);
}

function sbomText(
  { components, types, withoutLicence }: NonNullable<PackedFacts['sbom']>,
  words: ReportContext['words'],
): Html {
  const kinds = Object.entries(types).map(([type, count]) => `${numberText(count)} ${type}`);
  const more = [kinds.join(', '), withoutLicence > 0 ? words.withoutLicence(withoutLicence) : ''].filter(
    Boolean,
  );
  return html`${words.components(components)}${more.length > 0 ? html` <span class="quiet">${more.join('; ')}</span>` : ''}`;
}

function comparison(now: PackedFacts, before: PublishedBefore, words: ReportContext['words']): Html {
  const { text } = words;
  const most = Math.max(now.bytes, before.bytes, 1);
  const change = before.bytes > 0 ? ((now.bytes - before.bytes) / before.bytes) * 100 : 0;
  const sign = change > 0 ? '+' : change < 0 ? '−' : '±';
  const { differences } = before;
  return html`<table class="bars compared">
      <caption>
        ${text.compared}
      </caption>
      <thead class="unseen">
        <tr>
          <th scope="col">${text.version}</th>
          <th scope="col">${text.archiveSize}</th>
          <th scope="col">${text.bytes}</th>
          <th scope="col">${text.change}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">${text.before} <span class="version">${before.version}</span></th>
          <td>${bar('before', before.bytes / most)}</td>
          <td class="number">${formatBytes(before.bytes)}</td>
          <td></td>
        </tr>
        <tr>
          <th scope="row">${text.now} <span class="version">${now.version}</span></th>
          <td>${bar('now', now.bytes / most)}</td>
          <td class="number">${formatBytes(now.bytes)}</td>
          <td class="number"><b>${sign}${Math.abs(change).toFixed(1)} %</b></td>
        </tr>
      </tbody>
    </table>
    ${differences && html`<p class="quiet">${words.differences(differences)}</p>`}`;
}

function sizes({ biggest, folders, unpackedBytes }: PackedFacts, words: ReportContext['words']): Html {
  const { text } = words;
  const whole = Math.max(unpackedBytes, 1);
  const most = Math.max(...folders.map(({ bytes }) => bytes), 1);
  const rows = folders.map(
    ({ bytes, files, path }) =>
      html`<tr>
        <th scope="row"><code>${path === '' ? text.top : path === '…' ? text.others : path}</code></th>
        <td>${bar('pack', bytes / most)}</td>
        <td class="number">${formatBytes(bytes)}</td>
        <td class="number share">${shareText(bytes / whole)}</td>
        <td class="number count">${words.files(files)}</td>
      </tr>`,
  );
  return html`<table class="bars folders">
      <caption>
        ${text.folders}
      </caption>
      <thead class="unseen">
        <tr>
          <th scope="col">${text.folder}</th>
          <th scope="col">${text.share}</th>
          <th scope="col">${text.size}</th>
          <th scope="col">${text.share}</th>
          <th scope="col">${text.files}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <details>
      <summary>${text.biggest}</summary>
      <table class="files">
        <caption class="unseen">
          ${text.biggest}
        </caption>
        <thead class="unseen">
          <tr>
            <th scope="col">${text.file}</th>
            <th scope="col">${text.size}</th>
          </tr>
        </thead>
        <tbody>
          ${biggest.map(
            ({ bytes, path }) =>
              html`<tr>
                <td><code>${path}</code></td>
                <td class="number">${formatBytes(bytes)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
}

/** Per cent; of what is there, never 0. */
function shareText(part: number): string {
  const percent = part * 100;
  return percent > 0 && percent < 0.1 ? '< 0.1 %' : `${percent.toFixed(1)} %`;
}
