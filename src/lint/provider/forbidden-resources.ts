/**
 * Resource types that RFS does not create.
 * @see https://support.huaweicloud.com/tr-aos/rf_05_0028.html
 */
export const FORBIDDEN_RESOURCES: ReadonlySet<string> = new Set([
  'huaweicloud_vod_watermark_template',
  'huaweicloud_compute_keypair',
  'huaweicloud_identity_access_key',
  'huaweicloud_images_image_v2',
  'huaweicloud_kps_keypair',
  'huaweicloud_obs_bucket_object',
  'huaweicloud_iotda_batchtask',
  'huaweicloud_cce_chart',
  'huaweicloud_iotda_batchtask_file',
  'huaweicloud_cse_microservice',
]);

/** Beginnings of types that only the Chinese edition of the same page forbids. */
export const DOUBTFUL_RESOURCE_PREFIXES: readonly string[] = [
  'huaweicloud_cdm_',
  'huaweicloud_iec_',
  'huaweicloud_meeting_',
  'huaweicloud_vod_',
  'huaweicloud_ges_',
  'huaweicloud_ucs_',
  'huaweicloud_cloudtable_',
  'huaweicloud_bcs_',
  'huaweicloud_dis_',
  'huaweicloud_sdrs_',
  'huaweicloud_codearts_deploy_',
  'huaweicloud_asm_',
  'huaweicloud_cph_',
];
