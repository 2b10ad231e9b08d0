import type { ChineseArea } from './chinese-area.js';

export const secret: ChineseArea = {
  'secret/access-key': {
    name: '模板中包含 AK/SK',
    summary: '模板中写入了访问密钥（AK/SK）或安全令牌；在 provider 块中为错误。',
    why: '云商店禁止在 provider 块中写 AK/SK。RFS 以明文保存和记录模板，每个买家都能看到；资源栈并不需要密钥：RFS 通过买家的委托执行操作。',
    fix: '删除该密钥并将其作废：应视为已经泄露。本地测试时请使用环境变量 HW_ACCESS_KEY 和 HW_SECRET_KEY。服务器的权限通过委托获得。',
    messages: {
      '"{name}" is written into the provider block. KooGallery forbids that; RFS acts through the buyer’s agency and needs no key.':
        '“{name}”写在 provider 块中。云商店禁止这样做；RFS 通过买家的委托执行操作，不需要密钥。',
      '"{name}" is written into the template, where everybody who has the template can read it.':
        '“{name}”写在模板中，拿到模板的人都能看到它。',
      'This looks like an AK or SK of Huawei Cloud; everybody who has the template can read it.':
        '这很像华为云的 AK 或 SK；拿到模板的人都能看到它。',
    },
  },
  'secret/password': {
    name: '模板中包含密码',
    summary: '密码（或非华为云的密钥）写在了参数、变量的默认值或 user data 等脚本中。',
    why: 'RFS 以明文保存和记录模板，而且每个买家得到相同的密码：只要买过一次产品，就能登录其他买家的服务器。',
    fix: '用没有默认值的敏感变量传入密码或密钥，让每个买家填写自己的。',
    messages: {
      'The default of "{name}" is a password: a buyer who leaves it as it is has the same one as every other buyer.':
        '“{name}”的默认值是密码：保留默认值的买家与所有其他买家的密码相同。',
      '"{name}" is a password in clear: everybody who has the template can read it.':
        '“{name}”是明文密码：拿到模板的人都能看到它。',
      'The default of "{name}" is a secret key: a buyer who leaves it as it is has the same one as every other buyer.':
        '“{name}”的默认值是密钥：保留默认值的买家与所有其他买家的密钥相同。',
      '"{name}" is a secret key in clear: everybody who has the template can read it.':
        '“{name}”是明文密钥：拿到模板的人都能看到它。',
      'This text holds a password in clear: everybody who has the template can read it.':
        '该文本中包含明文密码：拿到模板的人都能看到它。',
    },
  },
  'secret/private-key': {
    name: '模板中包含私钥',
    summary: 'PEM 格式的私钥写在了参数、变量的默认值或 user data 等脚本中。',
    why: 'RFS 以明文保存和记录模板，而且每个买家得到相同的私钥：只要买过一次产品，就能冒充其他买家的服务器，或登录这些服务器。',
    fix: '删除该私钥并将其作废：应视为已经泄露。用没有默认值的敏感变量传入私钥，或让服务器在首次启动时自行生成。',
    messages: {
      'This text holds a private key in clear: everybody who has the template can read it.':
        '该文本中包含明文私钥：拿到模板的人都能看到它。',
    },
  },
};
