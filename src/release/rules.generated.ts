// Written by tools/rules-registry.js from the files in src/release/rules/. Do not edit.
import type { Rule } from '../findings/rule.js';
import type { ProductSubject } from './product-subject.js';
import { applicationCredential } from './rules/application-credential.js';
import { hiddenImageProduct } from './rules/hidden-image-product.js';
import { identifierLength } from './rules/identifier-length.js';
import { interfaceKeys } from './rules/interface-keys.js';
import { jointAgreement } from './rules/joint-agreement.js';
import { jointCertification } from './rules/joint-certification.js';
import { jointCommercialInformation } from './rules/joint-commercial-information.js';
import { jointCommercialReview } from './rules/joint-commercial-review.js';
import { jointDeployment } from './rules/joint-deployment.js';
import { jointKit } from './rules/joint-kit.js';
import { jointQualification } from './rules/joint-qualification.js';
import { jointTest } from './rules/joint-test.js';
import { licenceCodeTest } from './rules/licence-code-test.js';
import { licenceUsageStatistics } from './rules/licence-usage-statistics.js';
import { logo } from './rules/logo.js';
import { orchestrationEnabled } from './rules/orchestration-enabled.js';
import { productionAddress } from './rules/production-address.js';
import { releaseNotes } from './rules/release-notes.js';
import { securityScan } from './rules/security-scan.js';
import { versionOrder } from './rules/version-order.js';

export const productRules: ReadonlyArray<Rule<ProductSubject>> = [
  applicationCredential,
  hiddenImageProduct,
  identifierLength,
  interfaceKeys,
  jointAgreement,
  jointCertification,
  jointCommercialInformation,
  jointCommercialReview,
  jointDeployment,
  jointKit,
  jointQualification,
  jointTest,
  licenceCodeTest,
  licenceUsageStatistics,
  logo,
  orchestrationEnabled,
  productionAddress,
  releaseNotes,
  securityScan,
  versionOrder,
];
