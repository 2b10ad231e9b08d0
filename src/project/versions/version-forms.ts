import { koogalleryForm } from './koogallery-form.js';
import { plainForm } from './plain-form.js';
import { semverForm } from './semver-form.js';
import type { VersionForm, VersionFormName } from './version-form.js';

const FORMS: readonly VersionForm[] = [semverForm, koogalleryForm, plainForm];

/** The form of that name; of none, none: koo.yaml that says nothing of versions takes every one. */
export function versionForm(name: VersionFormName): VersionForm;
export function versionForm(name: VersionFormName | undefined): VersionForm | undefined;
export function versionForm(name: VersionFormName | undefined): VersionForm | undefined {
  return FORMS.find((form) => form.name === name);
}

/** The form that a version is written in; nothing when it is none of them. */
export function formOf(version: string): VersionForm | undefined {
  return FORMS.find((form) => form.fits(version));
}
