import { ROBOT_VENDORS } from '@banke/contracts/codes';
import { robotAnswer, robotRequest } from './robot-request';

const NOW = new Date(1_599_360_473_210);
const SECRET = 'this is secret';
const SAID = { text: '班表已公布', link: null };
const LINK = { deed: '打开查看', url: 'https://banke.example/shifts' };

describe('what a robot is sent', () => {
  it('carries DingTalk’s signature in its address, encoded once', () => {
    const { url, body } = robotRequest(
      'dingtalk',
      { address: 'https://oapi.dingtalk.com/robot/send?access_token=abc', secret: SECRET },
      { ...SAID, link: LINK },
      NOW,
    );
    // openssl: printf '1599360473210\nthis is secret' | openssl dgst -sha256 -hmac 'this is secret' -binary | base64
    const sign = 'OlBvET+qV7yzhHFf0pMdIhGPsDZQFsWWmkRjYW/OCfk=';
    expect(url.href).toBe(
      `https://oapi.dingtalk.com/robot/send?access_token=abc&timestamp=1599360473210&sign=${encodeURIComponent(sign)}`,
    );
    expect(body).toEqual({
      msgtype: 'markdown',
      markdown: { title: '班表已公布', text: '班表已公布\n\n[打开查看](https://banke.example/shifts)' },
    });
  });

  it('carries Feishu’s signature in its body', () => {
    const { url, body } = robotRequest(
      'feishu',
      { address: 'https://open.feishu.cn/open-apis/bot/v2/hook/abc', secret: SECRET },
      { ...SAID, link: LINK },
      NOW,
    );
    expect(url.href).toBe('https://open.feishu.cn/open-apis/bot/v2/hook/abc');
    // openssl: printf '' | openssl dgst -sha256 -hmac $'1599360473\nthis is secret' -binary | base64
    expect(body).toEqual({
      timestamp: '1599360473',
      sign: '/eYKrXQBzTjUZJ3s6NX16VxGbTwmK7AEs8/FnvC1CSw=',
      msg_type: 'post',
      content: {
        post: {
          zh_cn: {
            content: [
              [{ tag: 'text', text: '班表已公布' }],
              [{ tag: 'a', text: '打开查看', href: 'https://banke.example/shifts' }],
            ],
          },
        },
      },
    });
  });

  it('is signed by WeCom’s key in the address alone, and by nobody without a secret', () => {
    const address = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc';
    expect(robotRequest('wecom', { address, secret: null }, SAID, NOW)).toEqual({
      url: new URL(address),
      body: { msgtype: 'markdown', markdown: { content: '班表已公布' } },
    });
    const plain = robotRequest('feishu', { address, secret: null }, SAID, NOW);
    expect(Object.keys(plain.body)).toEqual(['msg_type', 'content']);
    expect(robotRequest('dingtalk', { address, secret: null }, SAID, NOW).url.href).toBe(address);
  });

  it.each(['wecom', 'dingtalk'] as const)(
    'turns nothing that people wrote into Markdown for %s',
    (vendor) => {
      const address = { address: 'https://robots.example/send', secret: null };
      const text = '【班课】**急** [看这里](https://evil.example) `x`';
      const sent = JSON.stringify(robotRequest(vendor, address, { text, link: null }, NOW).body);
      expect(sent).toContain('＊＊急＊＊ ［看这里］(https://evil.example) ｀x｀');
    },
  );
});

describe('what a robot answers', () => {
  it.each([
    ['wecom', { errcode: 0, errmsg: 'ok' }],
    ['dingtalk', { errcode: 0, errmsg: 'ok' }],
    ['feishu', { code: 0, msg: 'success', data: {} }],
    ['feishu', { StatusCode: 0, StatusMessage: 'success' }],
  ] as const)('is taken for success by %s when it says %j', (vendor, body) => {
    expect(robotAnswer(vendor, body)).toEqual({ ok: true });
  });

  it.each([
    ['dingtalk', { errcode: 310_000, errmsg: 'sign not match' }, 310_000, 'never'],
    ['dingtalk', { errcode: 130_101, errmsg: 'send too fast' }, 130_101, 'later'],
    ['wecom', { errcode: 93_000, errmsg: 'invalid webhook url' }, 93_000, 'never'],
    ['wecom', { errcode: 45_009, errmsg: 'api freq out of limit' }, 45_009, 'later'],
    ['feishu', { code: 19_021, msg: 'sign match fail' }, 19_021, 'never'],
    ['feishu', { code: 9499, msg: 'too many request' }, 9499, 'later'],
  ] as const)('is a failure of %s although the status is 200: %j', (vendor, body, detail, again) => {
    expect(robotAnswer(vendor, body)).toEqual({ ok: false, detail, again });
  });

  it.each(ROBOT_VENDORS)('is no success of %s when it says something else', (vendor) => {
    for (const body of [
      undefined,
      null,
      'ok',
      [],
      {},
      { errcode: '0', code: '0' },
      { code: 1e12, errcode: 1e12 },
    ]) {
      expect(robotAnswer(vendor, body)).toEqual({ ok: false, detail: null, again: 'later' });
    }
  });
});
