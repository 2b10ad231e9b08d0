import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressCarried, readsAttribute } from '../../assets/asset-address.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { scriptsOf } from '../../scripts/user-data.js';

const messages = defineMessages('download/unverified', {
  unverified: () =>
    'The package is not verified against its checksum, which the data source returns with the address.',
});

export const downloadUnverified: Rule<Template, typeof messages> = {
  messages,
  id: 'download/unverified',
  name: 'Package that is not verified',
  severity: 'info',
  summary: 'User data downloads the package of an asset, and the template does not use its checksum.',
  why: 'The data source returns the package’s checksum with its address. A download that broke off or was tampered with is then noticed at once, and not through a product that behaves strangely.',
  fix: 'Compare the file with software_pkg_deployed_object[0].checksum before it is unpacked.',
  docs: HUAWEI_PAGES.packageAddress,
  examples: {
    bad: `locals {
  package = data.huaweicloud_koogallery_assets.app.assets[0].software_pkg_deployed_object[0]
  address = jsondecode("\\"\${local.package.internal_path}\\"")
}

resource "huaweicloud_compute_instance" "web" {
  name      = "web"
  user_data = <<-EOT
    #!/bin/bash
    curl -o app.zip '\${local.address}'
  EOT
}`,
    good: `locals {
  package = data.huaweicloud_koogallery_assets.app.assets[0].software_pkg_deployed_object[0]
  address = jsondecode("\\"\${local.package.internal_path}\\"")
}

resource "huaweicloud_compute_instance" "web" {
  name      = "web"
  user_data = <<-EOT
    #!/bin/bash
    curl -o app.zip '\${local.address}'
    echo '\${local.package.checksum}  app.zip' | sha256sum --check -
  EOT
}`,
  },
  check(template, { report }) {
    const scripts = scriptsOf(template);
    if (scripts.length === 0) return;
    for (const script of scripts) {
      if (/\b(?:md5|sha\d+)sum\b|get-filehash|openssl\s+dgst/i.test(script.text)) continue;
      const filling = script.fillings.find((one) => addressCarried(template, one) !== undefined);
      if (!filling || readsAttribute(template, 'checksum')) continue;
      report({
        message: messages.unverified(),
        ...script.placeOf(filling.at, filling.at + 1),
        address: script.address,
      });
    }
  },
};
