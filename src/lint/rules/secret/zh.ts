import type { ChineseRules } from '../../../findings/chinese-rules.js';
import type { secretAccessKey } from './access-key.js';
import type { secretPassword } from './password.js';
import type { secretPrivateKey } from './private-key.js';

export const zhRules: ChineseRules<{
  'secret/access-key': typeof secretAccessKey;
  'secret/password': typeof secretPassword;
  'secret/private-key': typeof secretPrivateKey;
}> = {
  'secret/access-key': {
    name: '模板中包含 AK/SK',
    summary: '模板中写入了访问密钥（AK/SK）或安全令牌；在 provider 块中为错误。',
    why: '云商店禁止在 provider 块中写 AK/SK。RFS 以明文保存和记录模板，每个买家都能看到；资源栈并不需要密钥：RFS 通过买家的委托执行操作。',
    fix: '删除该密钥并将其作废：应视为已经泄露。本地测试时请使用环境变量 HW_ACCESS_KEY 和 HW_SECRET_KEY。服务器的权限通过委托获得。',
    messages: {
      inProvider: ({ name }) =>
        `“${name}”写在 provider 块中。云商店禁止这样做；RFS 通过买家的委托执行操作，不需要密钥。`,
      named: ({ name }) => `“${name}”写在模板中，拿到模板的人都能看到它。`,
      unnamed: () => '这很像华为云的 AK 或 SK；拿到模板的人都能看到它。',
    },
  },
  'secret/password': {
    name: '模板中包含密码',
    summary: '密码（或非华为云的密钥）写在了参数、变量的默认值或 user data 等脚本中。',
    why: 'RFS 以明文保存和记录模板，而且每个买家得到相同的密码：只要买过一次产品，就能登录其他买家的服务器。',
    fix: '用没有默认值的敏感变量传入密码或密钥，让每个买家填写自己的。',
    messages: {
      passwordDefault: ({ name }) => `“${name}”的默认值是密码：保留默认值的买家与所有其他买家的密码相同。`,
      password: ({ name }) => `“${name}”是明文密码：拿到模板的人都能看到它。`,
      keyDefault: ({ name }) => `“${name}”的默认值是密钥：保留默认值的买家与所有其他买家的密钥相同。`,
      key: ({ name }) => `“${name}”是明文密钥：拿到模板的人都能看到它。`,
      inText: () => '该文本中包含明文密码：拿到模板的人都能看到它。',
    },
  },
  'secret/private-key': {
    name: '模板中包含私钥',
    summary: 'PEM 格式的私钥写在了参数、变量的默认值或 user data 等脚本中。',
    why: 'RFS 以明文保存和记录模板，而且每个买家得到相同的私钥：只要买过一次产品，就能冒充其他买家的服务器，或登录这些服务器。',
    fix: '删除该私钥并将其作废：应视为已经泄露。用没有默认值的敏感变量传入私钥，或让服务器在首次启动时自行生成。',
    messages: {
      inText: () => '该文本中包含明文私钥：拿到模板的人都能看到它。',
    },
  },
};
