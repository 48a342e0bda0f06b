import type { ProblemParams } from '../codes';
import {
  ChoiceField,
  DigitsField,
  InstantField,
  IntegerField,
  ListField,
  TextField,
  UuidField,
  ValuesField,
} from '../fields';
import { MESSAGE_KINDS, type MessageKind } from './message-kinds';

export class MessageView {
  @UuidField() id!: string;
  @DigitsField({ description: 'order of arrival' }) sequence!: string;
  @ChoiceField(MESSAGE_KINDS) kind!: MessageKind;
  @ValuesField({ description: 'what its sentence needs' }) params!: ProblemParams;
  @TextField({ max: 200, nullable: true, description: 'page it is about' }) link!: string | null;
  @InstantField() at!: string;
  @InstantField({ nullable: true }) readAt!: string | null;
}

export class MessagePageView {
  @ListField(() => MessageView, { max: 100, description: 'newest first' }) messages!: MessageView[];
  @IntegerField({ min: 0, max: 2_147_483_647 }) unread!: number;
  @DigitsField({ nullable: true, description: 'pass as `before` for older ones; null at the end' }) next!:
    string | null;
}

export class MessageQuery {
  @DigitsField({ optional: true }) before?: string;
  @ChoiceField(['unread'], { optional: true }) only?: 'unread';
}

export class UnreadView {
  @IntegerField({ min: 0, max: 2_147_483_647 }) unread!: number;
}

/** Everything up to and including this one. */
export class ReadMessagesRequest {
  @DigitsField() through!: string;
}
