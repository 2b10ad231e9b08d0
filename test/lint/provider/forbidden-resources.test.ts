import { expect } from 'chai';
import {
  DOUBTFUL_RESOURCE_PREFIXES,
  FORBIDDEN_RESOURCES,
} from '../../../src/lint/provider/forbidden-resources.js';
import { templateForbiddenResource } from '../../../src/lint/rules/template/forbidden-resource.js';
import { lintFiles } from '../lint-files.js';

describe('the forbidden resources', () => {
  it('are ten types and 13 families; the exact name wins over the family', async () => {
    expect(FORBIDDEN_RESOURCES.size).to.equal(10);
    expect(DOUBTFUL_RESOURCE_PREFIXES).to.have.length(13);
    const [found] = await lintFiles('resource "huaweicloud_vod_watermark_template" "a" {}\n', [
      templateForbiddenResource,
    ]);
    expect(found?.severity).to.equal('error');
  });
});
