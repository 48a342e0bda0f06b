import {
  ChoiceField,
  ChoicesField,
  InstantField,
  IntegerField,
  ListField,
  NestedField,
  SecretField,
  TextField,
  TimeField,
  UuidField,
  VersionField,
  BooleanField,
} from '../fields';
import { LANGUAGES, MESSAGE_TOPICS, type Language, type MessageKind, type MessageTopic } from '../codes';
import {
  DELIVERY_CHANNELS,
  DELIVERY_FAILURES,
  GROUP_KINDS,
  ROBOT_VENDORS,
  type DeliveryChannel,
  type DeliveryFailure,
  type RobotVendor,
} from './delivery-kinds';

const COUNT = { min: 0, max: 2_147_483_647 };

/** Over midnight when `until` is not after `from`. */
export class QuietHoursView {
  @TimeField() from!: string;
  @TimeField() until!: string;
  @TextField({ max: 60, description: 'IANA time zone' }) zone!: string;
}

export class MessageSettingsView {
  @BooleanField({ description: 'the operator has set a mail server up' }) mail!: boolean;
  @TextField({ max: 120, nullable: true, description: 'confirmed' }) email!: string | null;
  @TextField({ max: 120, nullable: true, description: 'waits for its link to be opened' })
  pendingEmail!: string | null;
  @TextField({ max: 120, nullable: true, description: 'from the staff record or the sign-in name' })
  suggestedEmail!: string | null;
  @ChoicesField(MESSAGE_TOPICS) mutedTopics!: MessageTopic[];
  @NestedField(() => QuietHoursView, { nullable: true }) quiet!: QuietHoursView | null;
  @ChoiceField(LANGUAGES, { nullable: true }) language!: Language | null;
  @IntegerField({ ...COUNT, description: '0 while nothing was set' }) version!: number;
}

export class ChangeMessageSettingsRequest {
  @ChoicesField(MESSAGE_TOPICS) mutedTopics!: MessageTopic[];
  @NestedField(() => QuietHoursView, { nullable: true }) quiet!: QuietHoursView | null;
  @ChoiceField(LANGUAGES, { description: 'of what is sent' }) language!: Language;
  @IntegerField({ ...COUNT, description: 'version the change was made against' }) version!: number;
}

export class NameEmailRequest {
  @TextField({ max: 120 }) email!: string;
  @ChoiceField(LANGUAGES) language!: Language;
}

export class ConfirmEmailRequest {
  @SecretField() token!: string;
}

export class ConfirmedEmailView {
  @TextField({ max: 120 }) email!: string;
}

/** What became of what was sent to a robot last: a message or a test. */
export class RobotDeliveryView {
  @ChoiceField(['sent', 'dead', 'waiting']) state!: 'sent' | 'dead' | 'waiting';
  @InstantField({ description: 'when it ended, or was to be sent' }) at!: string;
  @ChoiceField(DELIVERY_FAILURES, { nullable: true }) failure!: DeliveryFailure | null;
  @IntegerField({ min: -2_147_483_648, max: 2_147_483_647, nullable: true }) detail!: number | null;
}

export class RobotView {
  @UuidField() id!: string;
  @UuidField({ nullable: true, description: 'null: of the company' }) departmentId!: string | null;
  @TextField({ max: 60, nullable: true }) departmentName!: string | null;
  @TextField({ max: 60 }) name!: string;
  @ChoiceField(ROBOT_VENDORS) vendor!: RobotVendor;
  @TextField({ max: 300, description: 'the rest of the address is a key and never shown again' })
  host!: string;
  @BooleanField({ description: 'a secret signs what is sent' }) signed!: boolean;
  @ChoicesField(GROUP_KINDS) kinds!: MessageKind[];
  @NestedField(() => QuietHoursView, { nullable: true }) quiet!: QuietHoursView | null;
  @ChoiceField(LANGUAGES) language!: Language;
  @NestedField(() => RobotDeliveryView, { nullable: true, description: 'null: nothing was sent yet' })
  last!: RobotDeliveryView | null;
  @VersionField() version!: number;
}

export class RobotListView {
  @BooleanField({ description: 'the operator has set a key for the secrets of robots' }) on!: boolean;
  @ListField(() => RobotView, { max: 500 }) robots!: RobotView[];
}

export class CreateRobotRequest {
  @UuidField({ nullable: true }) departmentId!: string | null;
  @TextField({ max: 60 }) name!: string;
  @ChoiceField(ROBOT_VENDORS) vendor!: RobotVendor;
  @SecretField({ description: 'the webhook address, key included' }) address!: string;
  @SecretField({ optional: true, description: 'signs what is sent; WeCom has none' }) secret?: string;
  @ChoicesField(GROUP_KINDS) kinds!: MessageKind[];
  @NestedField(() => QuietHoursView, { nullable: true }) quiet!: QuietHoursView | null;
  @ChoiceField(LANGUAGES) language!: Language;
}

/** An address given anew takes the secret beside it, or none; without an address both stay. */
export class ChangeRobotRequest {
  @TextField({ max: 60 }) name!: string;
  @SecretField({ optional: true }) address?: string;
  @SecretField({ optional: true }) secret?: string;
  @ChoicesField(GROUP_KINDS) kinds!: MessageKind[];
  @NestedField(() => QuietHoursView, { nullable: true }) quiet!: QuietHoursView | null;
  @ChoiceField(LANGUAGES) language!: Language;
  @VersionField() version!: number;
}

export class RobotTestView {
  @ChoiceField(['sent', 'dead', 'waiting']) state!: 'sent' | 'dead' | 'waiting';
  @ChoiceField(DELIVERY_FAILURES, { nullable: true }) failure!: DeliveryFailure | null;
  @IntegerField({ min: -2_147_483_648, max: 2_147_483_647, nullable: true }) detail!: number | null;
}

export class DeadLetterView {
  @UuidField() id!: string;
  @ChoiceField(DELIVERY_CHANNELS) channel!: DeliveryChannel;
  @TextField({ max: 60, description: 'a kind of message, or what else is sent' }) kind!: string;
  @TextField({ max: 60, nullable: true }) accountName!: string | null;
  @TextField({ max: 60, nullable: true }) robotName!: string | null;
  @ChoiceField(DELIVERY_FAILURES) failure!: DeliveryFailure;
  @IntegerField({ min: -2_147_483_648, max: 2_147_483_647, nullable: true }) detail!: number | null;
  @IntegerField(COUNT) attempts!: number;
  @InstantField() at!: string;
  @InstantField() failedAt!: string;
}

export class DeadLetterListView {
  @ListField(() => DeadLetterView, { max: 200, description: 'the last first' }) deliveries!: DeadLetterView[];
  @IntegerField({ ...COUNT, description: 'of all that failed' }) dead!: number;
  @IntegerField({ ...COUNT, description: 'on their way' }) waiting!: number;
  @BooleanField() mail!: boolean;
  @BooleanField() robots!: boolean;
}
