import { STORY_NAMES } from '../../../callback/stories/script.js';
import type { CommandTexts } from '../command-texts.js';
import { sharedFlags } from './shared-flags.js';

/** Of `koo callback …`. */
export const callbackCommands: Readonly<Record<string, CommandTexts>> = {
  'callback:rules': {
    summary: '列出 koo callback test 检查服务器所用的规则。',
    description: '显示每条规则及其级别：must、should，或者 unclear（文档之间相互矛盾）。可离线使用。',
  },
  'callback:test': {
    summary: '像云商店一样调用您的服务器，并检查其响应。',
    description:
      '模拟订单从开通到释放的全过程，以及实际运行中会出现的情况：重复、并发、响应丢失、伪造、延迟和重放的请求。服务器会收到真实的请求并创建实例，请使用测试系统。访问密钥取自 KOO_CALLBACK_KEY，否则取自配置中的 callbackKeys。未满足 must 级别的规则时，退出码为 1。',
    args: {
      story: `要运行的场景：${STORY_NAMES.join('、')}；默认为全部。`,
      url: '服务器的生产系统接口地址，例如 http://127.0.0.1:8080/saasproduce；默认为 koo.yaml 中的 callback.address。',
    },
    flags: {
      'allow-host': '非本机的主机名；确认该服务器属于您本人。',
      billing: '商品的计费方式：决定云商店会调用哪些接口，以及是否需要返回使用量；默认调用所有接口。',
      'events-port': '在本机代替云商店接收 License 的端口。',
      'fail-on': '未满足该级别或更高级别的规则时，以退出码 1 结束。',
      format:
        '报告格式：text、json、junit、sarif、markdown、html；=FILE 写入文件。可多次指定；未指定输出到终端的格式时输出 text。',
      kind: '要测试的协议；默认为 koo.yaml 中的 callback.protocol，否则为 saas-2.0。',
      'licence-code': '服务器已知的授权码；给出的最后一个会被释放。',
      profile: '凭证文件中的配置，用其中的密钥签名。',
      project: sharedFlags.project,
      'public-key': '用于加密 clientSecret 的公钥的 PEM 文件。',
      restart: '终止服务器并在同一地址重新启动的 shell 命令。',
    },
  },
};
