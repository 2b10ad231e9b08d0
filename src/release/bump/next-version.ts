import { UsageError } from '../../errors/koo-error.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { placeOf } from '../../project/place-of.js';
import type { AssetDeclaration, Project } from '../../project/project.js';
import { VERSION_STEPS, type VersionForm, type VersionStep } from '../../project/versions/version-form.js';
import { formOf, versionForm } from '../../project/versions/version-forms.js';
import { bumpMessages } from '../messages.js';

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
    throw new UsageError('VERSION_UNCHANGED', bumpMessages.unchanged({ asset: asset.key, version: wish }), {
      hints: [form ? bumpMessages.nameNewerOrStep() : bumpMessages.nameNewer()],
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
    throw new UsageError('VERSION_FORM', bumpMessages.unknownForm({ asset: key, version }), {
      hints: [bumpMessages.nameVersion({ asset: key })],
      place,
    });
  }

  const step = wish ?? form.steps.at(-1)!;
  if (form.steps.includes(step)) return form.raised(version, step);
  throw new UsageError('NO_SUCH_STEP', bumpMessages.noSuchStep({ asset: key, step, version }), {
    hints: [bumpMessages.raiseOther({ steps: [...form.steps] })],
    place,
  });
}

/** What koo.yaml's own rule does not accept. */
function refuse({ key, version }: AssetDeclaration, wish: string, form: VersionForm, place: string): void {
  if (!form.fits(wish)) {
    const message = bumpMessages.otherForm({ form: form.name, version: wish });
    throw new UsageError('VERSION_FORM', message, {
      hints: [bumpMessages.useForm()],
      place,
    });
  }

  if (form.compare(wish, version) > 0) return;
  throw new UsageError('VERSION_NOT_NEWER', bumpMessages.notNewer({ asset: key, given: wish, version }), {
    hints: [bumpMessages.nameNewerOrStep()],
    place,
  });
}

function isStep(wish: string): wish is VersionStep {
  return (VERSION_STEPS as readonly string[]).includes(wish);
}

function noVersion(wish: string, form: VersionForm | undefined): UsageError {
  const steps = [...(form?.steps ?? [])];
  const meant = didYouMean(wish, steps);
  return new UsageError('NO_VERSION', bumpMessages.notAVersion({ given: wish, steps }), {
    hints: [
      meant
        ? bumpMessages.didYouMean({ meant })
        : steps.length > 0
          ? bumpMessages.writeStep({ steps })
          : bumpMessages.writeVersion(),
    ],
  });
}
