// Written by tools/rules-registry.js from the files in src/asset/container/rules/. Do not edit.
import type { Rule } from '../../findings/rule.js';
import type { ContainerSubject } from './container-subject.js';
import { annotation } from './rules/annotation.js';
import { architecture } from './rules/architecture.js';
import { briefDescription } from './rules/brief-description.js';
import { categories } from './rules/categories.js';
import { chartField } from './rules/chart-field.js';
import { chartIcon } from './rules/chart-icon.js';
import { chartIdentity } from './rules/chart-identity.js';
import { chartMaintainers } from './rules/chart-maintainers.js';
import { chartMissing } from './rules/chart-missing.js';
import { csvContact } from './rules/csv-contact.js';
import { csvMissing } from './rules/csv-missing.js';
import { helmIgnore } from './rules/helm-ignore.js';
import { imageDigest } from './rules/image-digest.js';
import { imageRegistry } from './rules/image-registry.js';
import { images } from './rules/images.js';
import { layout } from './rules/layout.js';
import { literalImage } from './rules/literal-image.js';
import { packageName } from './rules/package-name.js';
import { packageSize } from './rules/package-size.js';
import { scenes } from './rules/scenes.js';
import { serviceType } from './rules/service-type.js';
import { source } from './rules/source.js';
import { yamlSyntax } from './rules/yaml-syntax.js';

export const containerRules: ReadonlyArray<Rule<ContainerSubject>> = [
  annotation,
  architecture,
  briefDescription,
  categories,
  chartField,
  chartIcon,
  chartIdentity,
  chartMaintainers,
  chartMissing,
  csvContact,
  csvMissing,
  helmIgnore,
  imageDigest,
  imageRegistry,
  images,
  layout,
  literalImage,
  packageName,
  packageSize,
  scenes,
  serviceType,
  source,
  yamlSyntax,
];
