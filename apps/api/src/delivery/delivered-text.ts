import { CONFIRM_EMAIL_PAGE, messageSentence, type Speech, type Told } from '@banke/contracts/codes';

const LONGEST_SUBJECT = 120;
/** WeCom takes 2,048 bytes; a Chinese character has three. */
const LONGEST_GROUP_TEXT = 500;

export interface Said extends Told {
  link: string | null;
}

export interface MailText {
  subject: string;
  text: string;
  html: string;
}

/** A message of the centre, the link that confirms an address, as a mail. */
export function mailText({ kind, params, link }: Said, speech: Speech, publicUrl: URL): MailText {
  const confirms = kind === 'email.confirmation';
  const sentence = confirms ? speech.t('mail.confirm.text') : messageSentence({ kind, params }, speech);
  const subject = confirms ? speech.t('mail.confirm.subject') : speech.t('mail.subject', { sentence });
  const path = confirms ? `${CONFIRM_EMAIL_PAGE}#${params['token']}` : link;
  const url = path === null ? null : addressOf(path, publicUrl);
  const deed = speech.t(confirms ? 'mail.confirm.open' : 'mail.open');
  const foot = speech.t(confirms ? 'mail.confirm.foot' : 'mail.foot');
  return {
    subject: oneLine(subject, LONGEST_SUBJECT),
    text: [sentence, ...(url ? [`${deed} ${url}`] : []), `-- \n${foot}`].join('\n\n'),
    html: [
      '<div style="font: 15px/1.6 sans-serif">',
      `<p>${escaped(sentence)}</p>`,
      ...(url ? [`<p><a href="${escaped(url)}">${escaped(deed)}</a></p>`] : []),
      `<p style="color: #666; font-size: 13px">${escaped(foot)}</p>`,
      '</div>',
    ].join('\n'),
  };
}

/** What a group is told, and where it leads. */
export interface GroupText {
  text: string;
  link: { deed: string; url: string } | null;
}

/** The same for a group: begins with the product's name, which a robot can be told to insist on. */
export function groupText({ kind, params, link }: Said, speech: Speech, publicUrl: URL | null): GroupText {
  const sentence =
    kind === 'robot.test' ? speech.t('mail.robotTest', params) : messageSentence({ kind, params }, speech);
  const url = link !== null && publicUrl ? addressOf(link, publicUrl) : null;
  // Angle brackets are how a text would call everybody in a group.
  const text = oneLine(sentence, LONGEST_GROUP_TEXT).replaceAll('<', '＜').replaceAll('>', '＞');
  return {
    text: speech.t('mail.group', { text }),
    link: url === null ? null : { deed: speech.t('mail.groupOpen'), url },
  };
}

/** Only ever a page of our own. */
function addressOf(path: string, publicUrl: URL): string | null {
  const url = new URL(path, publicUrl);
  return url.origin === publicUrl.origin ? url.href : null;
}

function oneLine(text: string, longest: number): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
