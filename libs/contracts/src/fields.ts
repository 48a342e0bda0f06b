import { WEEKLY_HOURS } from '@banke/domain/people';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type, type ClassConstructor } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isPlainDate } from '@banke/domain/calendar';
import { SIGN_IN_NAME, SIGN_IN_NAME_LENGTH } from '@banke/domain/people';
import type { FieldCode, ProblemParams } from './codes';

/**
 * One decorator per kind of field: it validates, trims and documents. The code and its numbers travel in the
 * constraint's context, from where `common/validation-problem.ts` of the API takes them.
 */
interface FieldOptions {
  optional?: boolean;
  nullable?: boolean;
  description?: string;
}

const because = (code: FieldCode, params?: ProblemParams) => ({
  message: code,
  context: { code, ...(params && { params }) },
});

function field(
  options: FieldOptions,
  api: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const documented = {
    ...api,
    required: !options.optional,
    ...(options.nullable && { nullable: true }),
    ...(options.description && { description: options.description }),
  } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(documented), ...mayBeAbsent(options), ...rules);
}

/** Left out and null are two things: only what is `optional` may be left out, only what is `nullable` may be null. */
function mayBeAbsent({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  if (optional && nullable) return [IsOptional()];
  if (optional) return [ValidateIf((_, value) => value !== undefined)];
  return nullable ? [ValidateIf((_, value) => value !== null)] : [];
}

/** Trimmed text; `min` 1 unless told, lengths in UTF-16 units as PostgreSQL's limit is checked by the same number. */
export function TextField(options: FieldOptions & { min?: number; max: number }): PropertyDecorator {
  const { min = 1, max } = options;
  return field(
    options,
    { type: String, minLength: min, maxLength: max },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(because('not-text')),
    Length(min, max, because('length', { min, max })),
    Matches(WITHOUT_CONTROLS, because('pattern')),
  );
}

/** Text of several lines, such as a lesson or a reason; trimmed at both ends. */
export function ProseField(options: FieldOptions & { min?: number; max: number }): PropertyDecorator {
  const { min = 1, max } = options;
  return field(
    options,
    { type: String, minLength: min, maxLength: max },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(because('not-text')),
    Length(min, max, because('length', { min, max })),
    Matches(WITHOUT_CONTROLS_BUT_BREAKS, because('pattern')),
  );
}

const WITHOUT_CONTROLS_BUT_BREAKS = /^(?:[\n\r\t]|[^\p{Cc}\u202A-\u202E\u2066-\u2069])*$/u;

/** One line: no control characters, and none that turn the reading direction and make a name look like another. */
const WITHOUT_CONTROLS = /^[^\p{Cc}\u202A-\u202E\u2066-\u2069]*$/u;

/** A secret: neither trimmed nor given an example. */
export function SecretField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'password', minLength: 1, maxLength: 1024 },
    IsString(because('not-text')),
    Length(1, 1024, because('length', { min: 1, max: 1024 })),
  );
}

/** A name to sign in with: letters of any script, digits, and . _ - @; stored in lower case. */
export function SignInNameField(options: FieldOptions = {}): PropertyDecorator {
  const { min, max } = SIGN_IN_NAME_LENGTH;
  return field(
    options,
    { type: String, minLength: min, maxLength: max },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().toLowerCase() : value,
    ),
    IsString(because('not-text')),
    Length(min, max, because('length', { min, max })),
    Matches(SIGN_IN_NAME, because('pattern')),
  );
}

export function UuidField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: String, format: 'uuid' }, IsUUID(undefined, because('not-uuid')));
}

/** A list of ids, at least one unless told. */
export function UuidsField(options: FieldOptions & { min?: number; max: number }): PropertyDecorator {
  const { min = 1, max } = options;
  return field(
    options,
    { type: String, format: 'uuid', isArray: true, minItems: min, maxItems: max },
    IsArray(because('not-a-list')),
    ArrayMinSize(min, because('required')),
    ArrayMaxSize(max, because('length', { min, max })),
    IsUUID(undefined, { each: true, ...because('not-uuid') }),
  );
}

/** A list of short texts, trimmed; may be empty. `length`: of each, in UTF-16 units. */
export function TextsField(options: FieldOptions & { max: number; length: number }): PropertyDecorator {
  const { max, length } = options;
  return field(
    options,
    { type: String, isArray: true, maxItems: max },
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value)
        ? value.map((each: unknown) => (typeof each === 'string' ? each.trim() : each))
        : value,
    ),
    IsArray(because('not-a-list')),
    ArrayMaxSize(max, because('length', { min: 0, max })),
    IsString({ each: true, ...because('not-text') }),
    Length(1, length, { each: true, ...because('length', { min: 1, max: length }) }),
    Matches(WITHOUT_CONTROLS, { each: true, ...because('pattern') }),
  );
}

export function BooleanField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: Boolean }, IsBoolean(because('invalid')));
}

/** `query`: the number stands in an address, where everything is text. */
export function IntegerField(
  options: FieldOptions & { min: number; max: number; query?: boolean },
): PropertyDecorator {
  const { min, max, query = false } = options;
  const code = because('not-a-number', { min, max });
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    ...(query ? [Type(() => Number)] : []),
    IsInt(code),
    Min(min, code),
    Max(max, code),
  );
}

/** A number that need not be whole. */
export function DecimalField(options: FieldOptions & { min: number; max: number }): PropertyDecorator {
  const { min, max } = options;
  const code = because('not-a-number', { min, max });
  return field(
    options,
    { type: Number, minimum: min, maximum: max },
    IsNumber({ allowNaN: false, allowInfinity: false }, code),
    Min(min, code),
    Max(max, code),
  );
}

/** The contracted time of a week in minutes; whoever reads the refusal thinks in hours. */
export function WeeklyMinutesField(options: FieldOptions = {}): PropertyDecorator {
  const { min, max } = WEEKLY_HOURS;
  const code = because('hours-out-of-range', { min, max });
  return field(
    options,
    { type: 'integer', minimum: min * 60, maximum: max * 60 },
    IsInt(code),
    Min(min * 60, code),
    Max(max * 60, code),
  );
}

/** A list of whole numbers; may be empty. */
export function NumbersField(options: FieldOptions & { min: number; max: number }): PropertyDecorator {
  const { min, max } = options;
  const code = because('not-a-number', { min, max });
  return field(
    options,
    { type: 'integer', isArray: true } as ApiPropertyOptions,
    IsArray(because('not-a-list')),
    IsInt({ each: true, ...code }),
    Min(min, { each: true, ...code }),
    Max(max, { each: true, ...code }),
  );
}

/** The version of the row the person saw; the server refuses to write over a newer one. */
export function VersionField(): PropertyDecorator {
  return IntegerField({ min: 1, max: 2_147_483_647, description: 'row version the change was made against' });
}

export function ChoiceField(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, enum: [...values] },
    IsIn(values as string[], because('not-one-of', { values: values.join(', ') })),
  );
}

/** Several of a list, comma-separated in an address. */
export function ChoicesField(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, isArray: true, enum: [...values] },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value)),
    IsIn(values as string[], { each: true, ...because('not-one-of', { values: values.join(', ') }) }),
  );
}

/** A number too large for JSON's: up to 18 digits as text. */
export function DigitsField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: String, pattern: '^\\d{1,18}$' }, Matches(/^\d{1,18}$/, because('pattern')));
}

/** Field values by name, as the audit log shows them. */
export function ValuesField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'object', additionalProperties: true }, IsObject(because('invalid')));
}

/** A day, `YYYY-MM-DD`, that exists; years 1900–2999, so that sums with it stay four-digit. */
export function DayField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'date' },
    ValidateBy(
      {
        name: 'isPlainDate',
        validator: { validate: isDay },
      },
      because('not-a-day'),
    ),
  );
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && isPlainDate(value) && value >= '1900' && value < '3000';
}

/** A list of days, at least one unless said otherwise. */
export function DaysField(options: FieldOptions & { min?: 0 | 1; max: number }): PropertyDecorator {
  const { min = 1, max } = options;
  return field(
    options,
    { type: String, format: 'date', isArray: true, minItems: min, maxItems: max },
    IsArray(because('not-a-list')),
    ArrayMinSize(min, because('required')),
    ArrayMaxSize(max, because('length', { min, max })),
    ValidateBy(
      { name: 'isPlainDate', validator: { validate: isDay } },
      { each: true, ...because('not-a-day') },
    ),
  );
}

/** A time of the day, `HH:mm`, 00:00–23:59. */
export function TimeField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: String, pattern: TIME.source }, Matches(TIME, because('not-a-time')));
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export function InstantField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: String, format: 'date-time' }, IsString(because('not-text')));
}

export function ListField<T extends object>(
  type: () => ClassConstructor<T>,
  options: FieldOptions & { max: number },
): PropertyDecorator {
  return field(
    options,
    { type: () => [type()] } as ApiPropertyOptions,
    IsArray(because('not-a-list')),
    ValidateNested({ each: true }),
    Type(type),
  );
}

export function NestedField<T extends object>(
  type: () => ClassConstructor<T>,
  options: FieldOptions = {},
): PropertyDecorator {
  return field(
    options,
    { type: type as () => ClassConstructor<T> },
    IsObject(because('invalid')),
    ValidateNested(),
    Type(type),
  );
}
