import { koogalleryForm } from './koogallery-form.js';
import { semverForm } from './semver-form.js';
import type { VersionForm, VersionFormName } from './version-form.js';

/** The form of that name; of none, none: koo.yaml that says nothing of versions takes every one. */
export function versionForm(name: VersionFormName): VersionForm;
export function versionForm(name: VersionFormName | undefined): VersionForm | undefined;
export function versionForm(name: VersionFormName | undefined): VersionForm | undefined {
  return [semverForm, koogalleryForm].find((form) => form.name === name);
}

/** The form that a version is written in; nothing when it is none of them. */
export function formOf(version: string): VersionForm | undefined {
  return [semverForm, koogalleryForm].find((form) => form.fits(version));
}
