import type { FoundComponent } from '../found-component.js';
import { linesOf, type ManifestReader, whole } from '../manifest-reader.js';
import { integrityHashes, npmComponent } from './npm-component.js';

/** yarn.lock, of Yarn 1 and of those after it. */
export const yarnLock: ManifestReader = {
  wants: whole(/(?:^|\/)yarn\.lock$/),
  read({ path }, bytes) {
    const found: Array<FoundComponent | undefined> = [];
    for (const block of bytes.toString('utf8').split(/\r?\n(?=\S)/)) {
      const [, name] = /^"?((?:@[^/@"\s]+\/)?[^@"\s/]+)@/.exec(block) ?? [];
      const [, version] = /^ {2}version:? "?([^"\s]+)"?$/m.exec(block) ?? [];
      // A package of the workspace itself is not a component.
      if (name === undefined || block.includes('@workspace:')) continue;
      const [, integrity] = /^ {2}integrity (\S+)$/m.exec(block) ?? [];
      found.push(npmComponent(name, version, { hashes: integrityHashes(integrity), path }));
    }

    return found.filter((component) => component !== undefined);
  },
};

/** pnpm-lock.yaml: the keys of `packages`, `name@version`, `/name@version` or (old) `/name/version`. */
export const pnpmLock: ManifestReader = {
  wants: whole(/(?:^|\/)pnpm-lock\.yaml$/),
  read({ path }, bytes) {
    const found: Array<FoundComponent | undefined> = [];
    let packages = false;
    let integrity: string | undefined;
    let current: FoundComponent | undefined;
    for (const line of linesOf(bytes.toString('utf8'))) {
      if (/^\S/.test(line)) packages = line.startsWith('packages:');
      if (!packages) continue;
      const [, name, version] =
        /^ {2}'?\/?((?:@[^/@]+\/)?[^/@(]+)[@/]([^():']+)(?:\([^']*\))?'?:\s*$/.exec(line) ?? [];
      if (name !== undefined) found.push((current = npmComponent(name, version, { path })));
      [, integrity] = /^ {4}.*\bintegrity: ([\w+/=-]+)/.exec(line) ?? [];
      if (integrity !== undefined && current) current.hashes = integrityHashes(integrity);
    }

    return found.filter((component) => component !== undefined);
  },
};
