import type { ServerResponse } from 'node:http';

export type LoginPage = keyof typeof PAGES;

const PAGES = {
  done: {
    status: 200,
    text: 'koo has what it needs. You can close this window.',
    zh: 'koo 已收到登录结果，可以关闭此窗口。',
  },
  elsewhere: { status: 404, text: 'There is nothing here.', zh: '此处没有内容。' },
  foreign: { status: 400, text: 'This is not the login that koo began.', zh: '这不是 koo 发起的登录。' },
  incomplete: { status: 400, text: 'This is not the answer to a login.', zh: '这不是登录的返回结果。' },
  refused: {
    status: 200,
    text: 'The login was refused; koo says more.',
    zh: '登录被拒绝，详见 koo 的输出。',
  },
} as const;

/** What the browser shows after a login. It holds nothing of what was sent, loads nothing, and is not stored. */
export function answerPage(response: ServerResponse, page: LoginPage): void {
  const { status, text, zh } = PAGES[page];
  response.writeHead(status, {
    'cache-control': 'no-store',
    connection: 'close',
    'content-security-policy': "default-src 'none'",
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(`<!doctype html><title>koo</title><p>${text}</p><p lang="zh">${zh}</p>\n`);
}
