import { twoNumbersForm } from './two-numbers-form.js';

/**
 * `V1.0`, as the versions of assets are written on Huawei's pages. They state no pattern: who wants this one says so in
 * koo.yaml.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649468.html
 */
export const koogalleryForm = twoNumbersForm({
  name: 'V1.0',
  letter: 'V',
});
