import { createHmac } from 'node:crypto';
import type { RobotVendor } from '@banke/contracts/codes';
import type { GroupText } from './delivered-text';

/** Where a robot is called and with what it signs. */
export interface RobotAddress {
  address: string;
  secret: string | null;
}

export interface RobotRequest {
  url: URL;
  body: object;
}

/**
 * What a vendor wants to be sent for a text: Markdown where it is offered, else a rich text with a link. WeCom knows the robot
 * by the key in its address; DingTalk wants HMAC-SHA256 of `timestamp\nsecret` under the secret, in the address, with
 * milliseconds; Feishu wants that of nothing under `timestamp\nsecret`, in the body, with seconds.
 *
 * Sources: developer.work.weixin.qq.com/document/path/91770 (WeCom, 群机器人配置说明),
 * open.dingtalk.com/document/robots/customize-robot-security-settings (DingTalk, 加签),
 * open.feishu.cn/document/client-docs/bot-v3/add-custom-bot (Feishu, 签名校验).
 */
export function robotRequest(
  vendor: RobotVendor,
  { address, secret }: RobotAddress,
  said: GroupText,
  now: Date,
): RobotRequest {
  const url = new URL(address);
  switch (vendor) {
    case 'wecom':
      return { url, body: { msgtype: 'markdown', markdown: { content: markdownOf(said) } } };
    case 'dingtalk': {
      if (secret !== null) {
        const timestamp = String(now.getTime());
        url.searchParams.set('timestamp', timestamp);
        url.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`));
      }
      // The title is what a phone shows before the chat is opened.
      const markdown = { title: said.text, text: markdownOf(said) };
      return { url, body: { msgtype: 'markdown', markdown } };
    }
    case 'feishu': {
      const timestamp = String(Math.floor(now.getTime() / 1000));
      const signature = secret === null ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
      const link = said.link && [{ tag: 'a', text: said.link.deed, href: said.link.url }];
      const content = [[{ tag: 'text', text: said.text }], ...(link ? [link] : [])];
      return { url, body: { ...signature, msg_type: 'post', content: { post: { zh_cn: { content } } } } };
    }
  }
}

/** What people wrote stays a text: none of it becomes a link, a picture or a mark. */
function markdownOf({ text, link }: GroupText): string {
  const plain = text.replace(/[[\]*`]/g, (mark) => PLAIN[mark] ?? '');
  return [plain, ...(link ? [`[${link.deed}](${link.url})`] : [])].join('\n\n');
}

/** The same marks in full width, which mean nothing. */
const PLAIN: Record<string, string> = { '[': '［', ']': '］', '*': '＊', '`': '｀' };

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}

/** 'never': only a change of the robot can help; 'later': busy or too many at once. */
export type RobotAnswer = { ok: true } | { ok: false; detail: number | null; again: 'later' | 'never' };

/** Numbers that say the robot, its secret or its rules do not let it in: trying again changes nothing. */
const FOR_GOOD: Record<RobotVendor, readonly number[]> = {
  wecom: [93_000, 93_008],
  dingtalk: [300_001, 300_005, 310_000, 400_013, 400_101, 400_102],
  feishu: [19_001, 19_002, 19_021, 19_022, 19_024],
};

/** All three answer 200 whatever happened; the body says whether it worked. */
export function robotAnswer(vendor: RobotVendor, body: unknown): RobotAnswer {
  const answer = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const code = vendor === 'feishu' ? (answer['code'] ?? answer['StatusCode']) : answer['errcode'];
  if (code === 0) return { ok: true };
  const detail = typeof code === 'number' && Number.isInteger(code) && Math.abs(code) < 2 ** 31 ? code : null;
  return {
    ok: false,
    detail,
    again: detail !== null && FOR_GOOD[vendor].includes(detail) ? 'never' : 'later',
  };
}
