/**
 * Which modules of the bundle are loaded together. esbuild makes a chunk for each set of entry points that need a module,
 * which are hundreds, and most are small; Node needs as long for a file as for parsing some 10 KB. Where it is cheaper in
 * all, an entry point imports a little that it does not need, so that several chunks become one.
 *
 * Only entry points import more, after what they need: nobody imports them, so that makes no circle, and nothing is
 * evaluated before what it needs.
 */
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

const FACADE = 'entry-point';
/** What a file costs beside its bytes, as bytes. */
const FILE_COST = 10_000;
/** What an installed package costs that is loaded with a module. */
const PACKAGE_COST = 500_000;
/** How much a call of an entry point counts. What is imported as koo runs mostly finds its modules loaded. */
const weightOf = (entry) =>
  /^src\/commands\/(?:apply|plan|publish|status|template\/lint)\./.test(entry) ? 4 : 1;
const DYNAMIC_WEIGHT = 0.25;
const BYTES = Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(byte));

/**
 * @typedef {object} Group Modules that the same entry points load.
 * @property {string[]} files Relative to the root.
 * @property {number} bytes Of the bundle; what is slow to load counts as more.
 * @property {Uint8Array} users A bit for each entry point.
 * @property {Set<Group>} needs All that its modules import, directly and indirectly.
 */

/**
 * @param {import('esbuild').Metafile} metafile Of the bundle as esbuild makes it.
 * @returns {Map<string, string[]>} What each entry point is to import as well; paths are relative to the root.
 */
function moreImports({ inputs, outputs }) {
  const everyImport = Object.values(inputs).flatMap(({ imports }) => imports);
  const imported = new Set(staticImports(everyImport));
  const dynamic = new Set(everyImport.filter(isDynamic).map((one) => one.path));
  const names = Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  const entries = new Entries(
    names.map((name) => ({
      // What is imported as koo runs gets a module in front of it; anything else has to be nobody's import. What others wrote
      // stays as it is.
      isOpen: !name.includes('node_modules/') && (dynamic.has(name) || !imported.has(name)),
      isRoot: !dynamic.has(name) && !imported.has(name),
      weight: dynamic.has(name) ? DYNAMIC_WEIGHT : weightOf(name),
    })),
  );
  const groups = groupsOf({ inputs, outputs }, names, entries);
  const before = new Map(groups.flatMap(({ files, users }) => files.map((file) => [file, users])));
  const more = new Map();
  for (const { files, users } of joined(groups, entries)) {
    // CommonJS is evaluated when it is called for: it comes with who calls.
    for (const file of files.filter((one) => inputs[one].format === 'esm'))
      for (const [entry, name] of names.entries())
        if (hasBit(users, entry) && !hasBit(before.get(file), entry))
          more.set(name, [...(more.get(name) ?? []), file]);
  }

  return more;
}

/** Sets of entry points, a bit each. */
class Entries {
  #open;
  #weights;

  /** @param {Array<{isOpen: boolean, isRoot: boolean, weight: number}>} entries */
  constructor(entries) {
    this.all = entries;
    this.width = Math.ceil(entries.length / 8);
    this.#open = this.setOf([...entries.keys()].filter((at) => entries[at].isOpen));
    // The weight of each byte that a set may have in each of its places.
    this.#weights = Array.from({ length: this.width }, (_, place) =>
      Float64Array.from({ length: 256 }, (_none, byte) =>
        [0, 1, 2, 3, 4, 5, 6, 7].reduce(
          (sum, bit) => sum + ((byte >> bit) & 1) * (entries[place * 8 + bit]?.weight ?? 0),
          0,
        ),
      ),
    );
  }

  setOf(numbers) {
    const set = new Uint8Array(this.width);
    for (const number of numbers) set[number >> 3] |= 1 << (number & 7);
    return set;
  }

  weight(set) {
    let sum = 0;
    for (let place = 0; place < set.length; place += 1) sum += this.#weights[place][set[place]];
    return sum;
  }

  /** Whether all that a set would get can import more. */
  mayAdd(set, added) {
    return added.every((byte, place) => (byte & ~set[place] & ~this.#open[place]) === 0);
  }
}

/** @returns {Group[]} Of all that an entry point imports. */
function groupsOf({ inputs, outputs }, names, entries) {
  const bytes = new Map();
  for (const output of Object.values(outputs))
    for (const [file, { bytesInOutput }] of Object.entries(output.inputs))
      bytes.set(file, (bytes.get(file) ?? 0) + bytesInOutput);
  const users = new Map();
  for (const [at, name] of names.entries())
    for (const file of closure(inputs, name)) users.set(file, [...(users.get(file) ?? []), at]);
  // A command, or what a thread starts with, is evaluated for its own sake only.
  for (const [at, { isRoot }] of entries.all.entries()) if (isRoot) users.delete(names[at]);

  const groups = new Map();
  const groupOf = new Map();
  for (const [file, using] of users) {
    const key = using.join(',');
    const group = groups.get(key) ?? { bytes: 0, files: [], needs: new Set(), users: entries.setOf(using) };
    groups.set(key, group);
    groupOf.set(file, group);
    group.files.push(file);
    const packages = inputs[file].imports.filter((one) => one.external && !isDynamic(one) && isPackage(one));
    group.bytes += (bytes.get(file) ?? 0) + packages.length * PACKAGE_COST;
  }

  for (const group of groups.values()) {
    group.needs = new Set(
      group.files.flatMap((file) => [...closure(inputs, file)].map((next) => groupOf.get(next))),
    );
    group.needs.delete(group);
    group.needs.delete(undefined);
  }

  return [...groups.values()];
}

/** Joins two groups as long as that makes the sum over all entry points smaller: both get the users of both. */
function joined(groups, entries) {
  const byUsers = new Map(groups.map((group) => [keyOf(group.users), group]));
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const group of [...byUsers.values()].sort((one, other) => one.bytes - other.bytes)) {
      if (byUsers.get(keyOf(group.users)) !== group) continue;
      let best = { gain: 0 };
      for (const other of byUsers.values()) {
        if (other === group || !isPromising(group, other, entries)) continue;
        const changes = changesToJoin(group, other, entries);
        const gain =
          changes && mostGain(changes, entries) > best.gain ? gainOf(changes, byUsers, entries) : 0;
        if (gain > best.gain) best = { changes, gain };
      }

      if (!best.changes) continue;
      change(byUsers, best.changes);
      hasChanged = true;
    }
  }

  return byUsers.values();
}

/** Groups that have the same users afterwards are one. */
function change(byUsers, changes) {
  for (const { users } of changes.keys()) byUsers.delete(keyOf(users));
  for (const [group, users] of changes) {
    const key = keyOf(users);
    const same = byUsers.get(key);
    if (!same) {
      group.users = users;
      byUsers.set(key, group);
      continue;
    }

    same.bytes += group.bytes;
    same.files.push(...group.files);
    for (const one of group.needs) same.needs.add(one);
    // Also those that are still to change.
    for (const one of new Set([...byUsers.values(), ...changes.keys()]))
      if (one.needs.delete(group)) one.needs.add(same);
    same.needs.delete(same);
  }
}

/** Whether the bytes that are loaded for nothing are fewer than a file costs; most pairs are not worth a closer look. */
function isPromising(group, other, entries) {
  const both = entries.weight(intersection(group.users, other.users));
  if (both === 0) return false;
  const forNothing =
    group.bytes * (entries.weight(other.users) - both) + other.bytes * (entries.weight(group.users) - both);
  return forNothing < FILE_COST * both;
}

/** What both need has to have the users of both as well. */
function changesToJoin(group, other, entries) {
  const added = union(group.users, other.users);
  const changes = new Map();
  for (const one of [group, other, ...group.needs, ...other.needs]) {
    if (isSame(one.users, added)) continue;
    const users = union(one.users, added);
    if (isSame(one.users, users)) continue;
    if (!entries.mayAdd(one.users, added)) return undefined;
    changes.set(one, users);
  }

  return changes.size > 0 ? changes : undefined;
}

/** {@link gainOf}, if none of the groups that change were a file of its own any more; soon said. */
function mostGain(changes, entries) {
  let gain = 0;
  for (const [{ bytes, users: before }, users] of changes) {
    const weight = entries.weight(before);
    gain += FILE_COST * weight - bytes * (entries.weight(users) - weight);
  }

  return gain;
}

/** How many bytes fewer are loaded in all. */
function gainOf(changes, byUsers, entries) {
  let gain = mostGain(changes, entries);
  const files = new Map([...changes.values()].map((users) => [keyOf(users), users]));
  for (const [key, users] of files) {
    const same = byUsers.get(key);
    if (!same || changes.has(same)) gain -= FILE_COST * entries.weight(users);
  }

  return gain;
}

/**
 * @param {string} root
 * @param {import('esbuild').Metafile} metafile Of the bundle as esbuild makes it.
 * @returns {import('esbuild').Plugin} What gives the entry points the imports of {@link moreImports}.
 */
export function withMoreImports(root, metafile) {
  const more = moreImports(metafile);
  const exported = new Map(Object.values(metafile.outputs).map((one) => [one.entryPoint, one.exports]));
  const nameOf = (file) => path.relative(root, file).replaceAll(path.sep, '/');
  const linesFor = (name) =>
    more
      .get(name)
      .map((file) => `import ${JSON.stringify(path.join(root, file))};`)
      .join('');
  return {
    name: 'more-imports',
    setup(build) {
      const entryPoints = /** @type {string[]} */ (build.initialOptions.entryPoints);
      build.onResolve({ filter: /./ }, async ({ importer, kind, path: wanted, pluginData, resolveDir }) => {
        if (kind !== 'dynamic-import' || pluginData === FACADE) return;
        const found = await build.resolve(wanted, { importer, kind, pluginData: FACADE, resolveDir });
        if (found.external || !more.has(nameOf(found.path))) return;
        return { namespace: FACADE, path: nameOf(found.path) };
      });
      build.onLoad({ filter: /./, namespace: FACADE }, ({ path: name }) => {
        const file = path.join(root, name);
        const from = JSON.stringify(file);
        const byDefault = exported.get(name).includes('default') ? `export { default } from ${from};` : '';
        return {
          contents: `export * from ${from};${byDefault}${linesFor(name)}`,
          resolveDir: path.dirname(file),
        };
      });
      build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        const name = nameOf(file);
        if (!more.has(name) || !entryPoints.includes(file)) return;
        return { contents: `${readFileSync(file, 'utf8')}\n${linesFor(name)}\n`, loader: 'ts' };
      });
    },
  };
}

function closure(inputs, entry) {
  const seen = new Set([entry]);
  for (const file of seen) for (const next of staticImports(inputs[file].imports)) seen.add(next);
  return seen;
}

function staticImports(imports) {
  return imports.filter((one) => !one.external && !isDynamic(one)).map((one) => one.path);
}

/** @param {{external?: boolean, kind: string}} one */
function isDynamic(one) {
  return !one.external && one.kind === 'dynamic-import';
}

function isPackage({ path: name }) {
  return !name.startsWith('node:') && !builtinModules.includes(name);
}

function hasBit(set, at) {
  return (set[at >> 3] & (1 << (at & 7))) !== 0;
}

function union(one, other) {
  const set = new Uint8Array(one);
  for (let place = 0; place < set.length; place += 1) set[place] |= other[place];
  return set;
}

function intersection(one, other) {
  const set = new Uint8Array(one);
  for (let place = 0; place < set.length; place += 1) set[place] &= other[place];
  return set;
}

function isSame(one, other) {
  for (let place = 0; place < one.length; place += 1) if (one[place] !== other[place]) return false;
  return true;
}

function keyOf(set) {
  let key = '';
  for (let place = 0; place < set.length; place += 1) key += BYTES[set[place]];
  return key;
}
