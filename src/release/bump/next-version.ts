import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { placeOf } from '../../project/place-of.js';
import type { AssetDeclaration, Project } from '../../project/project.js';
import { VERSION_STEPS, type VersionForm, type VersionStep } from '../../project/versions/version-form.js';
import { formOf, versionForm } from '../../project/versions/version-forms.js';
import { VERSION_FORMS } from '../../project/english.js';

/**
 * The version that an asset gets.
 *
 * @param wish `major`, `minor` or `patch`, or the version itself; without it the last number is raised
 * @throws UsageError `NO_VERSION`, `VERSION_FORM`, `NO_SUCH_STEP`, `VERSION_UNCHANGED`, `VERSION_NOT_NEWER`
 */
export function nextVersion(project: Project, asset: AssetDeclaration, wish: string | undefined): string {
  const form = versionForm(project.release?.versions) ?? formOf(asset.version);
  const place = placeOf(project, ['assets', project.assets.indexOf(asset), 'version']);
  if (wish === undefined || isStep(wish)) return raised(asset, form, wish, place);
  if (!/\d/.test(wish)) throw noVersion(wish, form);
  if (wish === asset.version) {
    throw new UsageError('VERSION_UNCHANGED', `Asset ${asset.key} has version ${wish} already.`, {
      hints: [
        form
          ? 'Name a newer one, or what to raise: koo release bump minor'
          : 'Name a newer one: koo release bump VERSION',
      ],
      place,
    });
  }

  const declared = versionForm(project.release?.versions);
  if (declared) refuse(asset, wish, declared, place);
  return wish;
}

function raised(
  { key, version }: AssetDeclaration,
  form: VersionForm | undefined,
  wish: VersionStep | undefined,
  place: string,
): string {
  if (!form) {
    throw new UsageError(
      'VERSION_FORM',
      `Version ${version} of asset ${key} is of no form that koo can raise.`,
      { hints: [`Name the new version: koo release bump VERSION --asset ${key}`], place },
    );
  }

  const step = wish ?? form.steps.at(-1)!;
  if (form.steps.includes(step)) return form.raised(version, step);
  throw new UsageError('NO_SUCH_STEP', `Version ${version} of asset ${key} has no ${step}.`, {
    hints: [`Raise one of ${form.steps.join(', ')}, or name the new version.`],
    place,
  });
}

/** What koo.yaml's own rule does not take. */
function refuse({ key, version }: AssetDeclaration, wish: string, form: VersionForm, place: string): void {
  if (!form.fits(wish)) {
    throw new UsageError(
      'VERSION_FORM',
      `${wish} is no version as \`release.versions\` wants them: ${form.name} is ${VERSION_FORMS[form.name]}.`,
      { hints: ['Write it in that form, or change `release.versions` in koo.yaml.'], place },
    );
  }

  if (form.compare(wish, version) > 0) return;
  throw new UsageError(
    'VERSION_NOT_NEWER',
    `${wish} is not newer than ${version}, the version of asset ${key}.`,
    { hints: ['Name a newer one, or what to raise: koo release bump minor'], place },
  );
}

function isStep(wish: string): wish is VersionStep {
  return (VERSION_STEPS as readonly string[]).includes(wish);
}

function noVersion(wish: string, form: VersionForm | undefined): UsageError {
  const steps = form?.steps ?? [];
  const closest = didYouMean(wish, steps);
  const words =
    steps.length > 0 ? `Write one of ${steps.join(', ')}, or the new version.` : 'Write the new version.';
  return new UsageError('NO_VERSION', `"${wish}" is no version, and nothing that can be raised.`, {
    hints: [closest ? `Did you mean "${closest}"?` : words],
  });
}
