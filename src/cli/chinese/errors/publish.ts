import type { ChineseErrors } from '../chinese-errors.js';

export const publish: ChineseErrors = {
  NOTHING_TO_LINK: {
    'koo.yaml declares no specs: there is nothing to publish for.':
      'koo.yaml 没有声明规格：没有可发布的对象。',
    "Add the product's specs (规格) under `specs`, each with its skuCode and the template it deploys with.":
      '请在 `specs` 中添加商品的规格，每个规格包含 skuCode 和用于部署的模板。',
  },
  PUBLISH_RUNNING: {
    'Another publish of this product is running (process {pid}).':
      '该商品的另一次发布正在进行（进程 {pid}）。',
    'Another publish of this product has just started.': '该商品的另一次发布刚刚开始。',
    'Wait until it has ended, then run the same command again.': '请等它结束后重新运行同一命令。',
    'Wait until it has ended, then run the same command again; or let koo wait: --lock-timeout SECONDS.':
      '请等它结束后重新运行同一命令；或让 koo 等待：--lock-timeout SECONDS。',
    'If it is not a koo process, delete {file}.': '如果它不是 koo 的进程，请删除 {file}。',
  },
  RECEIPT_UNREADABLE: {
    'The receipt of the last publish cannot be read.': '无法读取上次发布的记录。',
    'If you edited it, undo that.': '如果您修改过它，请撤销修改。',
    'Otherwise move it away: `koo publish` finds out from the target what is there, and writes it anew.':
      '否则请将其移走：`koo publish` 会向目标查询已有的内容并重新生成。',
  },
  ASSET_ID_UNKNOWN: {
    'The id of asset "{key}" is not known here.': '尚不知道应用资产“{key}”的 ID。',
    'Give the id that the seller console shows (资产中心 > 我的资产) as an argument.':
      '请以参数给出卖家中心显示的资产 ID（资产中心 > 我的资产）。',
    'Or write it into koo.yaml: targets: {{target}: {assets: {{key}: {id: …}}}}':
      '或者写入 koo.yaml：targets: {{target}: {assets: {{key}: {id: …}}}}',
    'Give the id that the seller console shows: --asset-id {key}=ID':
      '请给出卖家中心显示的 ID：--asset-id {key}=ID',
    'Take the one of target {target}, which koo knows: --target {name}':
      '使用 koo 已知的目标 {target} 的 ID：--target {name}',
    'Or name the target whose ids are meant: --target NAME.': '或者指定使用哪个目标的 ID：--target NAME。',
    'Or pack the template with the defaults that it has: --no-set.': '或者以模板已有的默认值打包：--no-set。',
  },
  UNKNOWN_TARGET: {
    'Targets are {targets}.': '可用的目标有：{targets}。',
    'There is no target "{target}".': '没有目标“{target}”。',
    'There are: {targets}; or give --region and --project-id.':
      '可用的有：{targets}；也可以给出 --region 和 --project-id。',
    'There are: {targets}; or give --url.': '可用的有：{targets}；也可以用 --url 指定。',
    'The target `local` is always there; others are declared in koo.yaml under `targets`.':
      '目标 `local` 始终可用；其他目标在 koo.yaml 的 `targets` 中声明。',
  },
  TEMPLATE_NEEDS_URI: {
    'RFS takes this template as an address in OBS only: {why}.':
      'RFS 只能以 OBS 地址的方式接收该模板：{why}。',
    'Its zip is laid ready: {file} ({bytes} bytes, SHA-256 {hash}).':
      '其 zip 已准备好：{file}（{bytes} 字节，SHA-256 {hash}）。',
    'Upload it to a bucket that RFS can read, as {file}.': '请上传到 RFS 可以读取的桶，对象名为 {file}。',
    'Upload it to a bucket of {region} that RFS can read, as {file}.':
      '请上传到区域 {region} 中 RFS 可以读取的桶，对象名为 {file}。',
    'Then run the same command with --template-uri {name}=URL, the address of that object.':
      '然后加上 --template-uri {name}=URL（该对象的地址），重新运行同一命令。',
    'Then write its address into koo.yaml: {how}': '然后把它的地址写入 koo.yaml：{how}',
    'Then run the same command with --template-uri and the address of that object.':
      '然后加上 --template-uri 和该对象的地址，重新运行同一命令。',
  },
  RFS_REFUSES: {
    'RFS refuses template {name}: {why}': 'RFS 拒绝模板 {name}：{why}',
    'RFS refuses {count} templates: {names}.': 'RFS 拒绝了 {count} 个模板：{names}。',
    'It was not registered, and nothing that needs it was done.': '该模板没有注册，依赖它的步骤也没有执行。',
    'Nothing was changed at {target}.': '{target} 上没有做任何修改。',
    'Put it right, then run the same command again: koo template prove shows what RFS says of all templates.':
      '请修正后重新运行同一命令：koo template prove 会显示 RFS 对所有模板的检验结果。',
    'To publish all the same, say so in koo.yaml: targets: {{target}: {rfs: {refused: report}}}':
      '如仍要发布，请在 koo.yaml 中写明：targets: {{target}: {rfs: {refused: report}}}',
  },
  NO_PROVING_GROUND: {
    'The target {target} knows no RFS, and koo.yaml has its templates proved there.':
      '目标 {target} 没有可用的 RFS，而 koo.yaml 要求在 RFS 中检验模板。',
    'Take `rfs` of the target {target} out of koo.yaml.': '请从 koo.yaml 中删除目标 {target} 的 `rfs`。',
  },
  OTHER_TEMPLATE: {
    'What lies at the address of template {name} is not what koo has packed: RFS has other bytes in {version}.':
      '模板 {name} 的地址处的内容与 koo 打包的不同：RFS 中的 {version} 是另外的内容。',
    'Upload the zip that koo has packed there again, then run the same command.':
      '请将 koo 打包的 zip 重新上传到该处，然后重新运行同一命令。',
  },
  NO_REGION: {
    'RFS lies in regions, and the target {target} names none.':
      'RFS 按区域提供，而目标 {target} 没有指定区域。',
    'Give --region, for example --region cn-north-4; or `region` of the target in koo.yaml.':
      '请给出 --region，例如 --region cn-north-4；或者在 koo.yaml 中给出目标的 `region`。',
  },
  NO_PROJECT_ID: {
    'RFS wants the id of your project.': 'RFS 需要您的项目 ID。',
    'RFS wants the id of your project in {region}.': 'RFS 需要您在 {region} 的项目 ID。',
    'Copy it from the console: 我的凭证 > 项目列表, the row of the region.':
      '请从控制台复制：我的凭证 > 项目列表，对应区域的一行。',
    'Give --project-id, KOO_PROJECT_ID in the environment, or `projectId` of the target in koo.yaml.':
      '请给出 --project-id、环境变量 KOO_PROJECT_ID，或者在 koo.yaml 中给出目标的 `projectId`。',
  },
  EMULATOR_NOT_RUNNING: {
    'The target is `local`, and no emulator runs here.': '目标为 `local`，但没有正在运行的模拟器。',
    'Start one in another terminal with: koo emulator': '请在另一个终端中启动：koo emulator',
    'Or name a domain of your own: --domain URL --client-id ID':
      '或者指定认证域：--domain URL --client-id ID',
    'Or call RFS itself: --region cn-north-4 --project-id ID.':
      '或者调用 RFS 本身：--region cn-north-4 --project-id ID。',
    'Or call KooGallery itself: --site china, --site international, --site europe.':
      '或者直接调用云商店：--site china、--site international、--site europe。',
  },
  ASSET_KIND: {
    'Asset {key} is of kind {kind}; koo publishes software packages.':
      '应用资产 {key} 的类型是 {kind}；koo 只发布软件包。',
    'An image or a container package is added in the seller console (资产中心 > 我的资产).':
      '镜像或容器包请在卖家中心添加（资产中心 > 我的资产）。',
  },
  VERSION_TAKEN: {
    'Version {version} of asset "{name}" is published with other contents: it has SHA-256 {before}…, this package {now}….':
      '应用资产“{name}”的版本 {version} 已发布，但内容不同：其 SHA-256 为 {before}…，本软件包为 {now}…。',
    'If the change is meant, raise the version and publish again: koo release bump --asset {key}':
      '如果是有意的修改，请提高版本并重新发布：koo release bump --asset {key}',
    'What has changed since: {command}': '查看有哪些更改：{command}',
    'If it is not, `koo asset list {key}` shows what goes in; exclude what should not with .kooignore.':
      '如果不是，`koo asset list {key}` 会显示打包的内容；请用 .kooignore 排除不需要的内容。',
  },
  VERSION_SEALED: {
    'Version {version} of asset "{name}" is published and says otherwise there: {differs}.':
      '应用资产“{name}”的版本 {version} 已发布，其声明与此处不同：{differs}。',
    'If the change is meant, raise the version and publish again: koo release bump --asset {key}':
      '如果是有意的修改，请提高版本并重新发布：koo release bump --asset {key}',
    'If it is not, undo it in koo.yaml.': '如果不是，请在 koo.yaml 中撤销。',
  },
  VERSION_NOT_NEWER: {
    'Version {version} of asset "{name}" is not newer than {published}, which is published.':
      '应用资产“{name}”的版本 {version} 不高于已发布的 {published}。',
    'Raise it: koo release bump --asset {key}': '请提高版本：koo release bump --asset {key}',
    'Where older versions are kept up beside newer ones, take `release.versions` out of koo.yaml.':
      '如果需要同时维护旧版本，请从 koo.yaml 中去掉 `release.versions`。',
  },
  ASSET_WITHOUT_TEMPLATE: {
    'No template deploys asset "{name}", and an asset needs at least one auto-deploy template.':
      '没有模板部署应用资产“{name}”，而每个资产至少需要一个自动部署模板。',
    'Name the asset at a spec (`asset: {key}`), or write its id into a template (`set`).':
      '请在规格中指定该资产（`asset: {key}`），或将其 ID 写入模板（`set`）。',
    'Or take the asset out of koo.yaml.': '或者从 koo.yaml 中去掉该资产。',
  },
  NO_PLAN: {
    'The file is no plan of this koo.': '该文件不是此版本 koo 的发布计划。',
    'Make one with: koo plan --out FILE': '请生成一个：koo plan --out FILE',
  },
  PLAN_STALE: {
    'The plan does not hold any more; since it was made has changed: {what}.':
      '该计划已失效；自生成以来发生了变化：{what}。',
    'Nothing was changed. Make a new plan, look at it, and apply that: koo plan --out FILE':
      '没有做任何修改。请生成新计划，查看后再应用：koo plan --out FILE',
  },
  TARGET_MOVED: {
    'Spec {sku} is linked otherwise now than when this was planned; somebody else has done that meanwhile.':
      '规格 {sku} 现在的关联与制定计划时不同；其间有其他人做了修改。',
    'Run `koo plan` to see what there is now, then publish again if that is still what you want.':
      '请运行 `koo plan` 查看当前的内容，如仍需要再重新发布。',
  },
  REVIEW_REJECTED: {
    'The review of {name} {version} was rejected: {why}.': '{name} {version} 的审核未通过：{why}。',
    'Put that right, then run the same command again: a rejected version may be uploaded anew.':
      '请改正后重新运行同一命令：审核未通过的版本可以重新上传。',
  },
  NOT_LISTED: {
    'Product {product} is not listed at {target}.': '商品 {product} 在 {target} 尚未上架。',
    'A template is linked to a product that is listed (上架): `koo publish` lists it at the local target.':
      '只有已上架的商品才能关联模板：在本地目标上 `koo publish` 会将其上架。',
  },
  UNKNOWN_SPEC: {
    'Product {product} has no spec {sku} at {target}.': '商品 {product} 在 {target} 没有规格 {sku}。',
    'Its specs are {codes}.': '它的规格有：{codes}。',
  },
  ASSET_NOT_THERE: {
    'There is no asset "{name}" at {target}.': '{target} 上没有应用资产“{name}”。',
    'Asset "{name}" has no version {version}.': '应用资产“{name}”没有版本 {version}。',
    'Its versions are {versions}.': '它的版本有：{versions}。',
    '`koo product show` lists what is there; `koo publish` brings what koo.yaml declares.':
      '`koo product show` 列出已有的内容；`koo publish` 发布 koo.yaml 中声明的内容。',
  },
  TEMPLATE_NOT_THERE: {
    'There is no template "{name}" at {target}.': '{target} 上没有模板“{name}”。',
    'Template "{name}" has no version {version}.': '模板“{name}”没有版本 {version}。',
    'Its versions are {versions}.': '它的版本有：{versions}。',
    '`koo product show` lists what is there; `koo publish` brings what koo.yaml declares.':
      '`koo product show` 列出已有的内容；`koo publish` 发布 koo.yaml 中声明的内容。',
  },
  ASSET_MISSING: {
    'A spec of a License product is linked to an asset, and none is named.':
      'License 商品的规格需要关联应用资产，但没有指定。',
    'Name it: --asset KEY': '请指定：--asset KEY',
  },
  NOT_APPROVED: {
    'No version of asset "{name}" is approved.': '应用资产“{name}”没有审核通过的版本。',
    'Version {version} of asset "{name}" {is}: only an approved one can be linked.':
      '应用资产“{name}”的版本 {version} {is}：只有审核通过的版本可以关联。',
    'Its versions: {versions}.': '它的版本：{versions}。',
    'Name another one: --asset KEY@VERSION; or wait for the review: koo publish --wait':
      '请指定其他版本：--asset KEY@VERSION；或等待审核：koo publish --wait',
  },
  NOT_ATTACHED: {
    'Template "{template}" is not attached to version {version} of asset "{name}".':
      '模板“{template}”未关联到应用资产“{name}”的版本 {version}。',
    'A spec deploys an asset with one of its own templates: let koo.yaml say so, and `koo publish` attaches it.':
      '规格只能用资产自己的模板部署它：请在 koo.yaml 中声明，`koo publish` 会关联。',
  },
  ASSET_IN_USE: {
    'Asset "{name}" is linked: {users}.': '应用资产“{name}”已被关联：{users}。',
    'Only an asset that no product is linked to can be deleted: unlink the specs first (koo product unlink), or link them to another one.':
      '只有未被商品关联的资产可以删除：请先取消规格的关联（koo product unlink），或改为关联其他资产。',
  },
  NOT_A_DRAFT: {
    'Version {version} of asset "{name}" is {status}: only a draft can be deleted.':
      '应用资产“{name}”的版本 {version} 的状态为 {status}：只能删除草稿。',
    'The whole asset can be deleted when no product is linked to it: koo asset delete KEY':
      '没有商品关联时可以删除整个资产：koo asset delete KEY',
  },
  TEMPLATE_IN_USE: {
    'Template "{name}" is in use: {users}.': '模板“{name}”正在使用：{users}。',
    'Link the specs to another one first (koo product link), and let another template deploy the assets: each needs at least one.':
      '请先让规格关联其他模板（koo product link），并让其他模板部署这些资产：每个资产至少需要一个。',
    'What koo.yaml declares no more, `koo publish --prune` detaches and deletes in the right order.':
      'koo.yaml 中不再声明的内容，`koo publish --prune` 会按正确的顺序解除并删除。',
  },
  LAST_VERSION: {
    'Version {version} is the last of template "{name}".': '版本 {version} 是模板“{name}”的最后一个版本。',
    'It goes with its template: koo template delete KEY': '它随模板一起删除：koo template delete KEY',
  },
  NO_RELEASE: {
    'There is no earlier release to go back to.': '没有可以回退到的更早发布。',
    'There is no release {number}.': '没有发布 {number}。',
    'Releases are kept in .koo/history of the folder from which they are published.':
      '发布记录保存在执行发布的文件夹的 .koo/history 中。',
    'The releases are {numbers}: koo rollback --list': '发布有：{numbers}：koo rollback --list',
  },
  WHICH_RELEASE: {
    'What is linked now is none of the releases: links were changed otherwise, or a rollback was interrupted.':
      '当前的关联不属于任何一次发布：关联被另行修改过，或者回退被中断。',
    'Name the release that you mean: koo rollback --to NUMBER':
      '请指明要回退到的发布：koo rollback --to NUMBER',
    'The releases are {numbers}: koo rollback --list': '发布有：{numbers}：koo rollback --list',
  },
  RELEASE_GONE: {
    'Release {number} cannot be linked again: {gone}.': '无法重新关联发布 {number}：{gone}。',
    '`koo rollback --list` shows the others; or check out the files of that release and publish them.':
      '`koo rollback --list` 列出其他发布；或者检出该发布的文件并重新发布。',
  },
};
