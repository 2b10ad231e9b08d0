import type { Chinese } from '../../i18n/message.js';
import type { variableMessages } from './messages.js';

export const zh: [Chinese<typeof variableMessages>] = [
  {
    area: 'rfs/variables',
    texts: {
      notAFile: () => '它不是文件。',
      nameAFile: () => '请指定文件。',
      tooLarge: () => '文件超过 1 MB。',
      checkFile: () => '请检查文件是否正确。',
      unreadable: ({ why }) => `无法从文件读取变量的值。${why}`,
      fileForm: () => '请写成多行 NAME = VALUE（.tfvars），或者一个对象（.json、.yaml）；值必须是字面量。',
      wrongEnding: () => '文件名不以 .tfvars、.json、.yaml 或 .yml 结尾。',
      notYaml: () => '不是有效的 YAML。',
      notJson: () => '不是有效的 JSON。',
      notObject: () => '不是由变量组成的对象。',
      memberNotObject: ({ member }) => `${member} 不是由变量组成的对象。`,
      notEncrypted: ({ member }) => `${member} 不是 {value, kms: {id, cipher_text}}。`,
      otherOwner: () => '属于其他用户',
      mode: ({ mode }) => `权限为 ${mode}`,
      exposed: ({ name, why }) => `该文件含有敏感变量 ${name}，而其他用户可以读取：${why}。`,
      changeMode: ({ file }) => `请运行：chmod 600 ${file}`,

      noAssignment: () => '--var 的值没有说明哪个变量取哪个值。',
      writeAssignment: () => '请写成 --var NAME=VALUE。',
      unknown: ({ name }) => `模板没有变量“${name}”。`,
      names: ({ names }) => (names.length > 0 ? `它的变量有：${names.join('、')}。` : '它没有变量。'),
      didYouMean: ({ meant }) => `您是否想输入“${meant}”？`,
      secretArgument: ({ name }) => `变量 ${name} 是敏感变量：其值不能作为命令行参数。`,
      giveSecret: ({ name }) =>
        `请通过环境变量（TF_VAR_${name}）给出，或者放在只有您能读取的文件中：--var-file FILE。`,
      cleanHistory: () => '如果这是真实的密钥，请从 shell 的历史记录中删除该行。',
      wrongType: ({ name, type }) => `${name} 的值不是类型 ${type} 的值。`,
      writeValue: ({ name }) => `请按 Terraform 的写法，并为 shell 加引号：--var '${name}=["a", "b"]'。`,
      missing: ({ names }) => `以下变量既没有值也没有默认值：${names.join('、')}。`,
      giveValue: ({ name }) => `请给出值：--var ${name}=VALUE，或 --var-file FILE。`,
      giveValueInFile: ({ how, name }) => `请通过环境变量（TF_VAR_${name}）给出值，或者放在文件中：${how}。`,
      giveMissingSecret: ({ how, name }) =>
        `${name} 是敏感变量：请通过环境变量（TF_VAR_${name}）给出，或者放在只有您能读取的文件中（${how}）。`,

      inClear: ({ names }) =>
        `RFS 会以明文保存变量的值并写入日志，敏感变量也不例外（${names.join('、')}）：请使用测试用的值，或用 KMS 加密。`,
      ignored: ({ names }) => `模板中没有以下变量，已忽略：${names.join('、')}。`,
    },
  },
];
