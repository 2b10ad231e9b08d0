/**
 * The regions that RFS lies in, as Huawei's SDK knows them. There may be more by now.
 *
 * @see https://console.huaweicloud.com/apiexplorer/#/endpoint/AOS
 */
export const RFS_REGIONS: readonly string[] = [
  'af-north-1',
  'af-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'cn-east-3',
  'cn-east-4',
  'cn-east-5',
  'cn-north-4',
  'cn-north-9',
  'cn-north-11',
  'cn-north-12',
  'cn-south-1',
  'cn-southwest-2',
  'cn-southwest-3',
  'eu-west-101',
  'la-north-2',
  'la-south-2',
  'me-east-1',
  'my-kualalumpur-1',
  'na-mexico-1',
  'sa-brazil-1',
  'tr-west-1',
];
