const PRODUCT = 'product: {id: OFFI1, name: Demo, access: license}\n';

/** Every way in which a koo.yaml can be wrong: `line:column rule message` of each finding. */
export const MANIFEST_CASES: Record<string, { text: string; expected: string[] }> = {
  'an empty file': { text: '', expected: ['1:1 manifest/type koo.yaml is empty.'] },
  'only a comment': { text: '# later\n', expected: ['1:1 manifest/type koo.yaml is empty.'] },
  'a list': {
    text: '- product\n',
    expected: ['1:1 manifest/type koo.yaml must be a mapping (`key: value`), but is a list.'],
  },
  'no product': {
    text: 'assets: []\n',
    expected: ['1:1 manifest/missing-key `product` is missing in koo.yaml.'],
  },
  'a mistyped key that is not reported missing as well': {
    text: 'product:\n  id: OFFI1\n  name: Demo\n  acces: license\n',
    expected: ['4:3 manifest/unknown-key `acces` is not known in `product`; did you mean `access`?'],
  },
  'an unknown key like no other': {
    text: `${PRODUCT}price: 10\n`,
    expected: [
      '2:1 manifest/unknown-key `price` is not known in koo.yaml. Known keys: `product`, `assets`, `templates`, `specs`, `targets`, `state`, `release`, `callback`, `books`, `rules`, `catalog`.',
    ],
  },
  'a key that is there under its right name too': {
    text: 'product: {id: OFFI1, name: Demo, access: saas, acess: saas}\n',
    expected: [
      '1:48 manifest/unknown-key `acess` is not known in `product`. Known keys: `id`, `name`, `access`, `logo`, `productionAddress`, `jointOperation`, `checklist`.',
    ],
  },
  'a key in another spelling': {
    text: `${PRODUCT}templates: [{key: t, path: t}]\nspecs:\n  - {sku_code: a, name: n, template: t, asset: x}\n`,
    expected: ['4:6 manifest/unknown-key `sku_code` is not known in `specs[0]`; did you mean `skuCode`?'],
  },
  'missing keys of a list’s item, at the item': {
    text: `${PRODUCT}assets:\n  - name: demo\n    version: '1'\n`,
    expected: [
      '3:5 manifest/missing-key `key` is missing in `assets[0]`.',
      '3:5 manifest/missing-key `root` is missing in `assets[0]`.',
    ],
  },
  'a product that is no mapping, told once': {
    text: 'product: Demo\n',
    expected: ['1:10 manifest/type `product` must be a mapping (`key: value`), but is text.'],
  },
  'what another access type has, and what none has': {
    text: `product:
  id: OFFI1
  name: Demo
  access: image
  productionAddress: https://shop.example.com/
  checklist:
    orchestration-enable: {done: 2026-11-20}
    security-scan: {done: 20.11.2026, by: me}
    joint-kit: yes
`,
    expected: [
      '5:3 manifest/unknown-key `product.productionAddress` is not for products with access `image`.',
      '7:5 manifest/unknown-key `orchestration-enable` is not known in `product.checklist`; did you mean `orchestration-enabled`?',
      '8:27 manifest/value `product.checklist.security-scan.done` cannot be `20.11.2026`; it must be a day, as in 2026-11-20.',
      '8:39 manifest/unknown-key `by` is not known in `product.checklist.security-scan`. Known keys: `done`, `version`, `notNeeded`, `note`.',
      '9:16 manifest/type `product.checklist.joint-kit` must be a mapping (`key: value`), but is text.',
    ],
  },
  'an unknown key, beside those of this access type only': {
    text: 'product: {id: OFFI1, name: Demo, access: image, colour: red}\n',
    expected: [
      '1:49 manifest/unknown-key `colour` is not known in `product`. Known keys: `id`, `name`, `access`, `logo`, `jointOperation`, `checklist`.',
    ],
  },
  'keys of a product whose access type is mistyped': {
    text: 'product: {id: 7, name: Demo, access: sas, productionAdress: x, logo: 1}\n',
    expected: [
      '1:15 manifest/type `product.id` must be text, but is a number; put it in quotes: "7".',
      '1:38 manifest/value `product.access` cannot be `sas`; did you mean `saas`? It must be one of `license`, `image`, `saas` or `container`.',
      '1:43 manifest/unknown-key `productionAdress` is not known in `product`; did you mean `productionAddress`?',
      '1:70 manifest/type `product.logo` must be text, but is a number; put it in quotes: "1".',
    ],
  },
  'a password in an address of the seller, a logo outside': {
    text: 'product: {id: O, name: D, access: saas, logo: ../l.png, productionAddress: "https://me:secret@shop.example.com/"}\n',
    expected: [
      '1:47 manifest/path `../l.png` leads out of the folder of koo.yaml; move koo.yaml up, or move the folder in.',
      '1:76 manifest/value A user name or password does not belong in koo.yaml; remove it from `product.productionAddress`.',
    ],
  },
  'a callback with a protocol that is not known, and a key where no key belongs': {
    text: `${PRODUCT}callback: {address: 7, protocol: [saas-2.0, kit-3.0], key: not-shown}\n`,
    expected: [
      '2:21 manifest/type `callback.address` must be text, but is a number; put it in quotes: "7".',
      '2:45 manifest/value `callback.protocol[1]` cannot be `kit-3.0`. It must be one of `saas-2.0`, `saas-1.0`, `licence`, `licence-code`, `kit-1.0`, `kit-2.0` or `general`.',
      '2:55 manifest/unknown-key `key` is not known in `callback`. Known keys: `address`, `protocol`.',
    ],
  },
  'books in a zone that is none, with a field that is none, and a kind that is none': {
    text: `${PRODUCT}books: {zone: Beijing, currency: yuan, columns: {performance: {业绩: amout, 备注: none}, bill: {}}}\n`,
    expected: [
      '2:15 manifest/value `books.zone` cannot be `Beijing`; it must be an offset from UTC, as in +08:00.',
      '2:34 manifest/value `books.currency` cannot be `yuan`; it must be a currency of three capital letters, as in CNY.',
      '2:68 manifest/value `books.columns.performance["业绩"]` cannot be `amout`; did you mean `amount`? It must be one of `statementId`, `period`, `partnerId`, `partnerName`, `currency`, `amount`, `state` or `none`.',
      '2:86 manifest/unknown-key `bill` is not known in `books.columns`; did you mean `bills`?',
    ],
  },
  'one protocol that is not known': {
    text: `${PRODUCT}callback: {protocol: saas}\n`,
    expected: [
      '2:22 manifest/value `callback.protocol` cannot be `saas`. It must be one of `saas-2.0`, `saas-1.0`, `licence`, `licence-code`, `kit-1.0`, `kit-2.0`, `general` or a list.',
    ],
  },
  'versions of another form than the product has': {
    text: `${PRODUCT}release: {versions: semver, changelog: ../CHANGES.md}
assets:
  - {key: a, name: a, version: V1.0, root: a}
  - {key: b, name: b, version: 'v1.2.3 ', root: b}
  - {key: c, name: c, version: '1.2.0-rc.1', root: c}
specs: [{skuCode: a, name: A, template: t, asset: a}, {skuCode: b, name: B, template: t, asset: b}, {skuCode: c, name: C, template: t, asset: c}]
templates: [{key: t, path: t}]
`,
    expected: [
      '2:40 manifest/path `../CHANGES.md` leads out of the folder of koo.yaml; move koo.yaml up, or move the folder in.',
      '4:32 manifest/version `V1.0` does not have the form that `release.versions` requires: semver is three numbers, as in 1.2.0 or 1.2.0-rc.1.',
      '5:32 manifest/version `v1.2.3 ` does not have the form that `release.versions` requires: semver is three numbers, as in 1.2.0 or 1.2.0-rc.1.',
    ],
  },
  'placeholders and blanks where an ID of the console belongs': {
    text: `product: {id: <PRODUCT_ID>, name: ' Demo', access: license}
assets: [{key: app, name: app, version: '1', root: app, os: 'linux '}]
templates: [{key: t, path: t}]
specs: [{skuCode: sku code, name: A, template: t, asset: app}]
targets: {china: {assets: {app: {id: ID, eventId: '   '}}}}
`,
    expected: [
      '1:15 manifest/value `product.id` must be the ID that the seller console shows. "<PRODUCT_ID>" is a placeholder, not an ID.',
      '1:35 manifest/value `product.name` begins or ends with a blank, which no console shows; remove it.',
      '2:61 manifest/value `assets[0].os` begins or ends with a blank, which no console shows; remove it.',
      '4:19 manifest/value `specs[0].skuCode` must be the ID that the seller console shows. "sku code" contains blanks, which no ID has.',
      '5:38 manifest/value `targets.china.assets.app.id` must be the ID that the seller console shows. "ID" is a placeholder, not an ID.',
      '5:51 manifest/value `targets.china.assets.app.eventId` must be the ID that the seller console shows. An ID is not empty.',
    ],
  },
  'texts that are too long': {
    text: `product: {id: ${'p'.repeat(256)}, name: ${'n'.repeat(256)}, access: license}
assets: [{key: app, name: app, version: '1', root: app, arch: ${'a'.repeat(65)}}]
`,
    expected: [
      '1:15 manifest/value `product.id` must have at most 255 characters.',
      '1:279 manifest/value `product.name` must have at most 255 characters.',
      '2:63 manifest/value `assets[0].arch` must have at most 64 characters.',
    ],
  },
  'the form of versions as a number': {
    text: `${PRODUCT}release: {versions: 1.0}\n`,
    expected: [
      '2:21 manifest/type `release.versions` must be text, but is a number; put it in quotes: "1.0".',
    ],
  },
  'versions that are no two numbers': {
    text: `${PRODUCT}release: {versions: '1.0'}\nassets: [{key: a, name: a, version: 1.0.0, root: a}]\n`,
    expected: [
      '3:16 manifest/unused No spec and no template uses the asset `a`.',
      '3:37 manifest/version `1.0.0` does not have the form that `release.versions` requires: 1.0 is two numbers, as in 1.0.',
    ],
  },
  'versions that are not as on Huawei’s pages': {
    text: `${PRODUCT}release: {versions: V1.0}\nassets: [{key: a, name: a, version: 1.0.0, root: a}]\n`,
    expected: [
      '3:16 manifest/unused No spec and no template uses the asset `a`.',
      '3:37 manifest/version `1.0.0` does not have the form that `release.versions` requires: V1.0 is V and two numbers, as in V1.0.',
    ],
  },
  'what a container package is, of another kind; its format beside its type; images outside': {
    text: `${PRODUCT}assets:
  - {key: a, name: a, version: '1', root: a, container: {type: helm}}
  - {key: b, name: b, version: '1', root: b, kind: container, format: zip, container: {type: helm, images: ../i}}
`,
    expected: [
      '3:11 manifest/unused No spec and no template uses the asset `a`.',
      '3:46 manifest/value `assets[0].container` is for assets of kind `container`; this one is of kind `software_package`.',
      '4:63 manifest/value A container package of type `helm` is a .tgz: leave `format` out.',
      '4:108 manifest/path `../i` leads out of the folder of koo.yaml; move koo.yaml up, or move the folder in.',
    ],
  },
  'specs of a License product that the console cannot distinguish; a spec without its template': {
    text: `${PRODUCT}assets: [{key: a, name: a, version: '1', root: a}]
templates: [{key: t, path: t}, {key: u, path: t}]
specs:
  - {skuCode: s1, name: S, template: t, asset: a}
  - {skuCode: s2, name: S, template: t, asset: a}
  - {skuCode: s3, name: S, template: u, asset: a}
  - {skuCode: s4, name: S, asset: a}
  - {skuCode: s5, name: By hand}
`,
    expected: [
      '7:38 manifest/indistinct-specs `specs[2]` and `specs[0]` have the same asset in the same version, and different templates. At a License product the console links a spec to an asset, and its template comes with the asset: the two cannot be distinguished. Declare the same folder as a second asset, with another `key` and `name`; name it at `specs[2]`, and write its id into template `u` instead of that of `a`.',
      '8:6 manifest/missing-key `template` is missing in `specs[3]`: the software package `a` is deployed by a template.',
    ],
  },
  'an image and a SaaS asset without their parts, and a registry that is none': {
    text: `product: {id: O, name: S, access: saas}
assets:
  - {key: a, name: a, version: '1', kind: image}
  - {key: b, name: b, version: '1', kind: saas}
  - {key: c, name: c, version: '1', root: c, kind: container, container: {type: helm, registries: {A.example.com: b}}}
`,
    expected: [
      '3:6 manifest/missing-key `image` is missing in `assets[0]`.',
      '4:6 manifest/missing-key `saas` is missing in `assets[1]`.',
      '5:100 manifest/value `A.example.com` cannot be a key in `assets[2].container.registries`; a key must be the beginning of an image reference: lower-case letters, digits, . _ - / and :.',
    ],
  },
  'what is of another kind, and an address that is none': {
    text: `product: {id: O, name: S, access: saas}
assets:
  - {key: b, name: b, version: '1', kind: saas, saas: {address: 'https://203.0.113.7'}}
  - {key: c, name: c, version: '1', root: c, saas: {address: 'https://a.example.com'}}
  - {key: e, name: e, version: '1', root: e, kind: container, container: {type: osc, registries: {a.example.com: b}}}
specs: [{skuCode: s, name: S, asset: b}, {skuCode: t, name: T, asset: e}, {skuCode: u, name: U, asset: c}]
`,
    expected: [
      '3:65 manifest/value The address of a SaaS asset is `https` and a domain name, without a user name or password.',
      '4:46 manifest/value `assets[1].saas` is for assets of kind `saas`; this one is of kind `software_package`.',
      '5:86 manifest/value `registries` rewrites the values.yaml of a chart; a container package of type `osc` has none.',
      '6:71 manifest/access A spec of a product with access `saas` has an asset of kind `container`; the usual kind is `saas`.',
      '6:76 manifest/missing-key `template` is missing in `specs[2]`: the software package `c` is deployed by a template.',
      '6:104 manifest/access A spec of a product with access `saas` has an asset of kind `software_package`; the usual kind is `saas`.',
    ],
  },
  'links that neither a zip nor a container package keeps': {
    text: `${PRODUCT}assets:
  - {key: a, name: a, version: '1', root: a, links: keep}
  - {key: b, name: b, version: '1', root: b, kind: container, links: keep, container: {type: helm}}
specs: [{skuCode: s, name: S, template: t, asset: a}]
templates: [{key: t, path: t}]
`,
    expected: [
      '3:53 manifest/value A zip cannot keep links: write `resolve` to pack what they point to, `refuse`, or set `format` to `tar.gz`.',
      '4:70 manifest/value A container package keeps no links: write `resolve` to pack what they point to, or `refuse`.',
    ],
  },
  'a container package of no known type': {
    text: `${PRODUCT}assets:\n  - {key: a, name: a, version: '1', root: a, kind: container, container: {type: oscc}}\n`,
    expected: [
      '3:81 manifest/value `assets[0].container.type` cannot be `oscc`; did you mean `osc`? It must be one of `helm`, `osc` or `operator`.',
    ],
  },
  'a word that is not in the list, near one that is': {
    text: 'product: {id: OFFI1, name: Demo, access: licence}\n',
    expected: [
      '1:42 manifest/value `product.access` cannot be `licence`; did you mean `license`? It must be one of `license`, `image`, `saas` or `container`.',
    ],
  },
  'a lifecycle phase that there is none of': {
    text: `${PRODUCT}assets: [{key: a, name: a, version: '1', root: a, lifecycle: {upgrade: x}}]\nspecs: []\n`,
    expected: [
      '2:63 manifest/unknown-key `upgrade` is not known in `assets[0].lifecycle`. Known keys: `install`, `poststart`, `start`, `restart`, `prestop`, `stop`, `update`, `uninstall`.',
    ],
  },
  'numbers where text belongs': {
    text: 'product: {id: 0012, name: 1.10, access: saas}\n',
    expected: [
      '1:15 manifest/type `product.id` must be text, but is a number; put it in quotes: "0012".',
      '1:27 manifest/type `product.name` must be text, but is a number; put it in quotes: "1.10".',
    ],
  },
  'empty values': {
    text: `product:\n  id:\n  name: ''\n  access:\nassets:\n`,
    expected: [
      '2:3 manifest/type `product.id` is empty; it must be text.',
      '3:9 manifest/value `product.name` is empty.',
      '4:3 manifest/value `product.access` cannot be empty. It must be one of `license`, `image`, `saas` or `container`.',
      '5:1 manifest/type `assets` is empty; it must be a list.',
    ],
  },
  'a mapping where a list belongs': {
    text: `${PRODUCT}templates: {main: template}\n`,
    expected: ['2:12 manifest/type `templates` must be a list, but is a mapping (`key: value`).'],
  },
  'keys and names of the wrong form': {
    text: `${PRODUCT}assets: [{key: my app, name: a, version: '1', root: a}]\ntargets: {../x: {site: china}}\nrules: {Unused: off}\n`,
    expected: [
      '2:16 manifest/value `assets[0].key` cannot be `my app`; it must be a word of letters, digits, - and _ that starts with a letter or a digit.',
      '3:11 manifest/value `../x` cannot be a key in `targets`; a key must be a word of letters, digits, - and _ that starts with a letter or a digit.',
      "4:9 manifest/value `Unused` cannot be a key in `rules`; a key must be a rule's id, as in template/unused-variable.",
    ],
  },
  'rule settings: the branch that was meant': {
    text: `${PRODUCT}rules:\n  a/a: of\n  a/b: {severity: eror, max: 3}\n  a/c: 3\n  a/d: warning\n`,
    expected: [
      '3:8 manifest/value `rules["a/a"]` cannot be `of`; did you mean `off`? It must be one of `off`, `info`, `warning`, `error` or a mapping (`key: value`).',
      '4:19 manifest/value `rules["a/b"].severity` cannot be `eror`; did you mean `error`? It must be one of `off`, `info`, `warning` or `error`.',
      '5:8 manifest/value `rules["a/c"]` cannot be `3`. It must be one of `off`, `info`, `warning`, `error` or a mapping (`key: value`).',
    ],
  },
  'values of set': {
    text: `${PRODUCT}templates: [{key: t, path: t, set: {1a: x, b: [1], c: null, d: yes}}]\n`,
    expected: [
      '2:37 manifest/value `1a` cannot be a key in `templates[0].set`; a key must be the name of a variable: letters, digits, _ and -, not starting with a digit.',
      '2:47 manifest/type `templates[0].set.b` must be text, a number or true or false, but is a list.',
      '2:55 manifest/type `templates[0].set.c` is empty; it must be text, a number or true or false.',
    ],
  },
  'a key twice': {
    text: 'product: {id: OFFI1, name: Demo, access: saas, name: Other}\n',
    expected: ['1:48 manifest/duplicate-key `name` appears twice in this mapping.'],
  },
  'the same key and the same SKU code twice': {
    text: `${PRODUCT}assets:
  - {key: app, name: a, version: '1', root: a}
  - {key: app, name: b, version: '1', root: b}
templates: [{key: t, path: t}]
specs:
  - {skuCode: s, name: a, template: t, asset: app}
  - {skuCode: s, name: b, template: t, asset: app}
`,
    expected: [
      '4:11 manifest/duplicate-key Two assets have the key `app`.',
      '8:15 manifest/duplicate-key Two specs have the skuCode `s`.',
    ],
  },
  'references to what is not declared': {
    text: `${PRODUCT}assets: [{key: app, name: a, version: '1', root: a}]
templates:
  - key: main
    path: t
    set: {a: "x \${asset.ap.id}", b: "\${asset.app.vesion}", c: "\${var.x}", d: "\${asset.app.id", e: "$\${x}"}
specs:
  - {skuCode: a, name: a, template: mian, asset: app}
  - {skuCode: b, name: b, template: main, asset: other}
targets:
  china: {assets: {apps: {id: "1"}}}
`,
    expected: [
      '6:17 manifest/unknown-reference There is no asset `ap`; did you mean `app`?',
      '6:38 manifest/unknown-reference `${asset.app.vesion}` cannot be resolved: an asset has no `vesion`; did you mean `version`?',
      '6:64 manifest/unknown-reference `${var.x}` cannot be resolved: only `${asset.KEY.id}` and `${asset.KEY.version}` are supported; write `$${` for a plain `${`.',
      '6:79 manifest/unknown-reference `${asset.app.id` cannot be resolved: its `}` is missing.',
      '8:37 manifest/unknown-reference There is no template `mian`; did you mean `main`?',
      '9:50 manifest/unknown-reference There is no asset `other`. The assets are `app`.',
      '11:20 manifest/unknown-reference There is no asset `apps`; did you mean `app`?',
    ],
  },
  targets: {
    text: `${PRODUCT}targets:
  local: {site: china}
  nowhere: {region: cn-north-4}
  both: {site: china, url: "https://shop.example"}
  plain: {url: "http://shop.example"}
  near: {url: "http://127.0.0.1:4380"}
  words: {url: "shop.example"}
  secret: {url: "https://u:p@shop.example"}
  query: {url: "https://shop.example/?x=1"}
  europe: {}
`,
    expected: [
      '3:11 manifest/target `local` is the emulator on this machine; give a target of your own another name.',
      '4:3 manifest/target `targets.nowhere` does not say where it is: it needs a `site` (china, international, europe) or a `url`.',
      '5:23 manifest/target `targets.both` has a `site` and a `url`; keep one of them.',
      '6:16 manifest/target `http:` is for this machine only (127.0.0.1, localhost); write `https:`.',
      '8:16 manifest/target A target’s `url` starts with `https://`.',
      '9:17 manifest/target A user name or password does not belong in koo.yaml; remove it from the `url`.',
      '10:16 manifest/target A target’s `url` is a base address: nothing after `?` or `#`.',
    ],
  },
  'RFS first': {
    text: `${PRODUCT}assets: [{key: app, name: a, version: '1', root: a}]
templates: [{key: main, path: t}]
specs: [{skuCode: a, name: a, template: main, asset: app}]
targets:
  china:
    rfs: {refused: never, prices: true}
`,
    expected: [
      '7:20 manifest/value `targets.china.rfs.refused` cannot be `never`. It must be one of `stop` or `report`.',
      '7:27 manifest/unknown-key `prices` is not known in `targets.china.rfs`; did you mean `price`?',
    ],
  },
  'RFS first, where the form is right': {
    text: `${PRODUCT}assets: [{key: app, name: a, version: '1', root: a}]
templates: [{key: main, path: t}]
specs: [{skuCode: a, name: a, template: main, asset: app}]
targets:
  china:
    rfs: {varFiles: [../v.tfvars], templateUris: {mian: "https://b/x.zip"}}
  local: {rfs: {url: "http://rfs.example"}}
`,
    expected: [
      '7:22 manifest/path `../v.tfvars` leads out of the folder of koo.yaml; move koo.yaml up, or move the folder in.',
      '7:51 manifest/unknown-reference There is no template `mian`; did you mean `main`?',
      '8:22 manifest/target `http:` is for this machine only (127.0.0.1, localhost); write `https:`.',
    ],
  },
  'what does not go with the access type (warnings)': {
    text: `${PRODUCT}templates: [{key: t, path: t}]\nspecs:\n  - {skuCode: s, name: a, template: t}\n`,
    expected: [
      '4:6 manifest/access `specs[0]` has no `asset`. KooGallery links a license product’s spec to its asset.',
    ],
  },
  'an image product with a software package (a warning)': {
    text: `product: {id: OFFI1, name: Demo, access: image}
assets: [{key: app, name: a, version: '1', root: a}, {key: img, name: i, version: '1', kind: image, image: {id: i1, region: r}}]
templates: [{key: t, path: t}]
specs:
  - {skuCode: s, name: a, template: t, asset: app}
  - {skuCode: r, name: a, template: t, asset: img}
`,
    expected: [
      '5:47 manifest/access A spec of a product with access `image` has an asset of kind `software_package`; the usual kind is `image`.',
    ],
  },
  'what nothing uses (warnings)': {
    text: `${PRODUCT}assets: [{key: app, name: a, version: '1', root: a}]\ntemplates: [{key: t, path: t}]\n`,
    expected: [
      '2:16 manifest/unused No spec and no template uses the asset `app`.',
      '3:19 manifest/unused No spec uses the template `t`.',
    ],
  },
  'what is not YAML': {
    text: 'product:\n\tid: "OFFI1\n',
    expected: ['2:1 manifest/syntax Indented with a tab; YAML requires spaces.'],
  },
  'a quote that is never closed': {
    text: 'product:\n  id: "OFFI1\n  name: Demo\n',
    expected: ['2:7 manifest/syntax This quote is never closed.'],
  },
};
