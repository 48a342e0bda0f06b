import { createHmac } from 'node:crypto';
import type { RobotVendor } from '@banke/contracts/codes';

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
 * What a vendor wants to be sent for a text. WeCom knows the robot by the key in its address; DingTalk wants
 * HMAC-SHA256 of `timestamp\nsecret` under the secret, in the address, with milliseconds; Feishu wants that of nothing under
 * `timestamp\nsecret`, in the body, with seconds.
 */
export function robotRequest(
  vendor: RobotVendor,
  { address, secret }: RobotAddress,
  text: string,
  now: Date,
): RobotRequest {
  const url = new URL(address);
  switch (vendor) {
    case 'wecom':
      return { url, body: { msgtype: 'text', text: { content: text } } };
    case 'dingtalk': {
      if (secret !== null) {
        const timestamp = String(now.getTime());
        url.searchParams.set('timestamp', timestamp);
        url.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`));
      }
      return { url, body: { msgtype: 'text', text: { content: text } } };
    }
    case 'feishu': {
      const timestamp = String(Math.floor(now.getTime() / 1000));
      const signature = secret === null ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
      return { url, body: { ...signature, msg_type: 'text', content: { text } } };
    }
  }
}

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
