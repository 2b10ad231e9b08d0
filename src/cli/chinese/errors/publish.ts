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
    'Give the id that the seller console shows: --asset-id {key}=ID':
      '请给出卖家中心显示的 ID：--asset-id {key}=ID',
    'Or name the target whose ids are meant: --target NAME.': '或者指定使用哪个目标的 ID：--target NAME。',
    'Or pack the template with the defaults that it has: --no-set.': '或者以模板已有的默认值打包：--no-set。',
  },
  UNKNOWN_TARGET: {
    'Targets are {targets}.': '可用的目标有：{targets}。',
    'There is no target "{target}".': '没有目标“{target}”。',
    'There are: {targets}; or give --url.': '可用的有：{targets}；也可以用 --url 指定。',
    'The target `local` is always there; others are declared in koo.yaml under `targets`.':
      '目标 `local` 始终可用；其他目标在 koo.yaml 的 `targets` 中声明。',
  },
  TARGET_BY_HAND: {
    'KooGallery has no public interface for creating an asset or linking a template, so koo cannot publish to "{target}".':
      '云商店没有公开的接口用于创建应用资产或关联模板，因此 koo 无法发布到“{target}”。',
    'Publish to `local` to check everything; the packages are then in .koo/packages.':
      '可以发布到 `local` 检查全部内容；软件包会在 .koo/packages 中。',
    'Add the asset in the seller console: 资产中心 > 我的资产 > 新增资产; link it at the spec of the product.':
      '请在卖家中心添加应用资产：资产中心 > 我的资产 > 新增资产；并在商品的规格处关联。',
  },
  EMULATOR_NOT_RUNNING: {
    'The target is `local`, and no emulator runs here.': '目标为 `local`，但没有正在运行的模拟器。',
    'Start one in another terminal with: koo emulator': '请在另一个终端中启动：koo emulator',
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
    'If the change is meant, raise `version` of asset {key} and publish again.':
      '如果是有意的修改，请提高资产 {key} 的 `version` 并重新发布。',
    'If it is not, `koo asset list {key}` shows what goes in; exclude what should not with .kooignore.':
      '如果不是，`koo asset list {key}` 会显示打包的内容；请用 .kooignore 排除不需要的内容。',
  },
  VERSION_SEALED: {
    'Version {version} of asset "{name}" is published and says otherwise there: {differs}.':
      '应用资产“{name}”的版本 {version} 已发布，其声明与此处不同：{differs}。',
    'If the change is meant, raise `version` of asset {key} and publish again.':
      '如果是有意的修改，请提高资产 {key} 的 `version` 并重新发布。',
    'If it is not, undo it in koo.yaml.': '如果不是，请在 koo.yaml 中撤销。',
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
};
