import { ROBOT_VENDORS } from '@banke/contracts/codes';
import { robotAnswer, robotRequest } from './robot-request';

const NOW = new Date(1_599_360_473_210);
const SECRET = 'this is secret';

describe('what a robot is sent', () => {
  it('carries DingTalk’s signature in its address, encoded once', () => {
    const { url, body } = robotRequest(
      'dingtalk',
      { address: 'https://oapi.dingtalk.com/robot/send?access_token=abc', secret: SECRET },
      '班表已公布',
      NOW,
    );
    // openssl: printf '1599360473210\nthis is secret' | openssl dgst -sha256 -hmac 'this is secret' -binary | base64
    const sign = 'OlBvET+qV7yzhHFf0pMdIhGPsDZQFsWWmkRjYW/OCfk=';
    expect(url.href).toBe(
      `https://oapi.dingtalk.com/robot/send?access_token=abc&timestamp=1599360473210&sign=${encodeURIComponent(sign)}`,
    );
    expect(body).toEqual({ msgtype: 'text', text: { content: '班表已公布' } });
  });

  it('carries Feishu’s signature in its body', () => {
    const { url, body } = robotRequest(
      'feishu',
      { address: 'https://open.feishu.cn/open-apis/bot/v2/hook/abc', secret: SECRET },
      '班表已公布',
      NOW,
    );
    expect(url.href).toBe('https://open.feishu.cn/open-apis/bot/v2/hook/abc');
    // openssl: printf '' | openssl dgst -sha256 -hmac $'1599360473\nthis is secret' -binary | base64
    expect(body).toEqual({
      timestamp: '1599360473',
      sign: '/eYKrXQBzTjUZJ3s6NX16VxGbTwmK7AEs8/FnvC1CSw=',
      msg_type: 'text',
      content: { text: '班表已公布' },
    });
  });

  it('is signed by WeCom’s key in the address alone, and by nobody without a secret', () => {
    const address = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc';
    expect(robotRequest('wecom', { address, secret: null }, '好', NOW)).toEqual({
      url: new URL(address),
      body: { msgtype: 'text', text: { content: '好' } },
    });
    const plain = robotRequest('feishu', { address, secret: null }, '好', NOW);
    expect(plain.body).toEqual({ msg_type: 'text', content: { text: '好' } });
    expect(robotRequest('dingtalk', { address, secret: null }, '好', NOW).url.href).toBe(address);
  });
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
