import { expect } from 'chai';
import { chineseDetail, chineseStep } from '../../src/cli/step-words.js';

describe('the Chinese of steps', () => {
  for (const [english, chinese] of [
    ['delete V2 of template koo-single', '删除模板 koo-single 的 V2'],
    ['delete template koo-single', '删除模板 koo-single'],
    ['delete asset shop', '删除应用资产 shop'],
    ['delete shop V1.0', '删除 shop V1.0'],
    ['detach koo-single from shop V1.0', '从 shop V1.0 移除模板 koo-single'],
    ['unlink spec basic', '取消关联规格 basic'],
    ['have RFS read template small', '由 RFS 解析模板 small'],
    ['what a plugin does', 'what a plugin does'],
  ] as const)
    it(`${english}: ${chinese}`, () => {
      expect(chineseStep(english)).to.equal(chinese);
    });

  for (const [english, chinese] of [
    ['1 file, 2 findings', '1 个文件，2 条发现'],
    ['no changes', '无需更改'],
    ['the same bytes are there', '已有相同的内容'],
    ['waiting for the review', '等待审核'],
    ['read, waits for the id of app, web, 1 difference', '已解析，等待资产 ID：app，web，1 处不同'],
    ['there already as V1, refused', '已存在 V1，被拒绝'],
    ['The disk is full: nothing was written.', 'The disk is full: nothing was written.'],
  ] as const)
    it(`${english}: ${chinese}`, () => {
      expect(chineseDetail(english)).to.equal(chinese);
    });
});
