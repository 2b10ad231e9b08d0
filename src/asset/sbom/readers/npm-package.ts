import { jsonObject, type ManifestReader, whole } from '../manifest-reader.js';
import { npmComponent, npmLicences } from './npm-component.js';

/** The package.json of what is installed in node_modules. */
export const npmPackage: ManifestReader = {
  wants: whole(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/, 1024 * 1024),
  read({ path }, bytes) {
    const manifest = jsonObject(bytes);
    const component = npmComponent(manifest.name, manifest.version, {
      path,
      licences: npmLicences(manifest),
    });
    return component ? [component] : [];
  },
};
