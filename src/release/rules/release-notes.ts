import type { Rule } from '../../findings/rule.js';
import { sectionOf } from '../notes/changelog.js';
import { isUnreleased } from '../notes/release-notes.js';
import type { ProductSubject } from '../product-subject.js';

export const releaseNotes: Rule<ProductSubject> = {
  id: 'product/release-notes',
  name: 'Release notes',
  severity: 'warning',
  summary:
    'The changelog says nothing of a version that koo.yaml declares, or more than `maximumCharacters`; a SaaS product has no changelog.',
  why: 'Whoever releases the version needs to say what is new in it. Huawei’s pages state no length for it: set `maximumCharacters` to what the console takes.',
  fix: 'Write what is new below a heading `## [VERSION] - 2026-01-31` in CHANGELOG.md, or in the file that `release.changelog` names. `koo release notes` prints it.',
  basis: 'advice',
  examples: {
    bad: '# Changelog\n\n## [Unreleased]',
    good: '# Changelog\n\n## [1.2.0] - 2026-01-31\n\n- Notes can be shared.',
  },
  options: { maximumCharacters: 0 },
  check({ at, changelog, project, versions }, { options, report }) {
    if (!changelog) {
      if (project.product.access === 'saas')
        report({ message: 'There is no changelog to take release notes from.', ...at('access') });
      return;
    }

    const { sections, source } = changelog;
    const most = Number(options.maximumCharacters);
    const whole = { source, span: { start: 0, end: 0 } };
    if (versions.length === 0) report({ message: 'The changelog has no version.', ...whole });
    for (const version of versions) {
      const section = sectionOf(sections, version);
      const unreleased = sections.find((one) => isUnreleased(one));
      if (!section) {
        const span = unreleased?.span ?? whole.span;
        report({ message: `The changelog says nothing of version ${version}.`, source, span });
      } else if (section.text === '') {
        report({
          message: `The changelog has nothing below version ${version}.`,
          source,
          span: section.span,
        });
      } else if (most > 0 && section.text.length > most) {
        report({
          message: `What is new in version ${version} has ${section.text.length} characters; ${most} are the most.`,
          source,
          span: section.span,
        });
      }
    }
  },
};
