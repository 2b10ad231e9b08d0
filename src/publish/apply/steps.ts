import type { StepName } from '../step-names.js';
import type { Step } from './step.js';
import { attachTemplate } from './steps/attach-template.js';
import { awaitReview } from './steps/await-review.js';
import { deleteAsset } from './steps/delete-asset.js';
import { deleteAssetVersion } from './steps/delete-asset-version.js';
import { deleteTemplate } from './steps/delete-template.js';
import { deleteTemplateVersion } from './steps/delete-template-version.js';
import { detachTemplate } from './steps/detach-template.js';
import { draftAsset } from './steps/draft-asset.js';
import { linkSpec } from './steps/link-spec.js';
import { listProduct } from './steps/list-product.js';
import { registerTemplate } from './steps/register-template.js';
import { submitAsset } from './steps/submit-asset.js';
import { unlinkSpec } from './steps/unlink-spec.js';
import { uploadPackage } from './steps/upload-package.js';

/** Every step that a change can name. */
export const STEPS: Readonly<Record<StepName, Step>> = {
  'attach-template': attachTemplate,
  'await-review': awaitReview,
  'delete-asset': deleteAsset,
  'delete-asset-version': deleteAssetVersion,
  'delete-template': deleteTemplate,
  'delete-template-version': deleteTemplateVersion,
  'detach-template': detachTemplate,
  'draft-asset': draftAsset,
  'link-spec': linkSpec,
  'list-product': listProduct,
  'register-template': registerTemplate,
  'submit-asset': submitAsset,
  'unlink-spec': unlinkSpec,
  'upload-package': uploadPackage,
};
