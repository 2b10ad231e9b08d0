import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { assetReaders, isWhollyReadable } from '../../assets/asset-address.js';
import { type Download, downloadsOf, isArchive } from '../../scripts/downloads.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';

/** Where open software is downloaded from: what comes from there is not the product. */
const UPSTREAM =
  /(?:^|\.)(?:github\.com|githubusercontent\.com|apache\.org|nginx\.org|nodejs\.org|mysql\.com|python\.org|golang\.org|go\.dev|golang\.google\.cn|oracle\.com|docker\.com|gnu\.org|kernel\.org|redis\.io|postgresql\.org|mongodb\.(?:org|com)|php\.net|wordpress\.org|sourceforge\.net|grafana\.com|elastic\.co)$|(?:^|[.-])(?:mirrors?|repo|maven)(?:\d*[.-])/i;

const messages = defineMessages('download/not-from-asset', {
  notAnAsset: ({ url }: { url: string }) =>
    `User data downloads ${url}, which is not an application asset: the store has not scanned it. Read the package’s address from huaweicloud_koogallery_assets.`,
});

export const downloadNotFromAsset: Rule<Template, typeof messages> = {
  messages,
  id: 'download/not-from-asset',
  name: 'Package that is not an asset',
  severity: 'warning',
  summary:
    'User data downloads an archive from a fixed address, and the template never reads huaweicloud_koogallery_assets.',
  why: 'The store scans the packages of application assets, and links a spec to one. What comes from elsewhere is not scanned, does not change with the asset’s version, and disappears with its address.',
  fix: 'Publish the package as an application asset, read its address with the data source huaweicloud_koogallery_assets, and download that.',
  docs: HUAWEI_PAGES.packageAddress,
  examples: {
    bad: `resource "huaweicloud_compute_instance" "web" {
  name      = "web"
  user_data = <<-EOT
    #!/bin/bash
    curl -o app.zip https://example-bucket.obs.cn-north-4.myhuaweicloud.com/app.zip
  EOT
}`,
    good: `data "huaweicloud_koogallery_assets" "app" {
  asset_id      = var.asset_id
  deployed_type = "software_package"
  asset_version = var.asset_version
}

locals {
  address = data.huaweicloud_koogallery_assets.app.assets[0].software_pkg_deployed_object[0].internal_path
}

resource "huaweicloud_compute_instance" "web" {
  name      = "web"
  user_data = <<-EOT
    #!/bin/bash
    curl -o app.zip '\${jsondecode("\\"\${local.address}\\"")}'
  EOT
}`,
  },
  check(template, { report }) {
    if (!isWhollyReadable(template) || assetReaders(template).length > 0) return;
    const packages = downloadsOf(template).filter(({ url }) => isArchive(url) && !UPSTREAM.test(hostOf(url)));
    // Whatever else is fetched as well: the package is one file, and in a bucket.
    const [first] = packages;
    const found = packages.find(({ url }) => /\bobs\b|myhuaweicloud/i.test(hostOf(url))) ?? first;
    // What is behind ? or # may be a secret of the download.
    if (found)
      report({
        ...placeOf(found),
        message: messages.notAnAsset({ url: found.url.replace(/[?#].*$/s, '') }),
      });
  },
};

function placeOf({ script, word }: Download) {
  return { ...script.placeOf(word.start, word.end), address: script.address };
}

function hostOf(url: string): string {
  return /^\w+:\/\/([^/:?#]*)/.exec(url)?.[1] ?? '';
}
