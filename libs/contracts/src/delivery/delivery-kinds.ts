import { MESSAGE_KINDS, MESSAGE_ROUTES, type MessageKind } from '../messages/message-kinds';

/** Ways out of the product. */
export const DELIVERY_CHANNELS = ['email', 'robot'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/** Chat programs whose groups have robots. */
export const ROBOT_VENDORS = ['wecom', 'dingtalk', 'feishu'] as const;
export type RobotVendor = (typeof ROBOT_VENDORS)[number];

/** Kinds a robot may be told to pass on: those that name nobody. */
export const GROUP_KINDS: readonly MessageKind[] = MESSAGE_KINDS.filter((kind) => MESSAGE_ROUTES[kind].group);

/** What leaves the product and is no message of its centre. */
export const SERVICE_KINDS = ['robot.test', 'email.confirmation'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Why something was not delivered. With some of them stands the number that a server answered with. */
export const DELIVERY_FAILURES = [
  /** The mail server answered with an error for good, as for a mailbox it does not have. */
  'mail-refused',
  'mail-unreachable',
  /** The address is not confirmed any more, the account is blocked, or the link has run out. */
  'address-gone',
  'robot-refused',
  'robot-http',
  'robot-redirect',
  'robot-unreachable',
  'robot-gone',
  /** The address lies in a private network and is not among those allowed. */
  'target-refused',
  /** The key that opens the robot's secret is missing or another one. */
  'secret-unreadable',
  'channel-off',
] as const;
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];

/** What the page of an address's confirmation is called in links. */
export const CONFIRM_EMAIL_PAGE = '/confirm-email';
