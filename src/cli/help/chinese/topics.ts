/** What each topic is about. */
export const topics: Readonly<Record<string, string>> = {
  asset: '软件包：打包、检查和查看。',
  auth: '访问密钥：保存、检查和删除。',
  callback: '生产系统接口：测试您自己的服务器如何响应云商店的调用。',
  catalog: 'Provider 的参数和属性：离线查询。',
  emulator: '模拟器：在本机运行云商店，并在其中下单。',
  handoff: '人工步骤：准备、跟踪和核对卖家中心的人工步骤。',
  licence: '授权码：激活、查询状态、上报使用情况。',
  oauth: '以买家用户身份登录（OAuth）：令牌、用户、地址。',
  order: '订单：查询您的商品的订单。',
  product: '商品：查看、检查，以及规格与模板、应用资产的关联。',
  release: '应用资产的版本号和版本说明。',
  stack: 'RFS 资源栈：列出资源栈，删除测试遗留的资源栈。',
  state: '状态：团队和流水线共享的、各目标上已有的内容。',
  template: '自动部署模板：检查、打包和测试。',
  usage: '话单：经待发队列推送到云商店，且只计费一次。',
  upload: '为云商店事件上传字符串或文件（字符串/文件流上传）。',
};
