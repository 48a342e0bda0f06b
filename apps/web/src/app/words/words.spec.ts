import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  DELIVERY_FAILURES,
  FIELD_CODES,
  GROUP_KINDS,
  INVITATION_REFUSALS,
  JOB_KINDS,
  JOB_STATES,
  MESSAGE_KINDS,
  MESSAGE_TOPICS,
  PROBLEM_CODES,
  ROBOT_VENDORS,
  ROW_OUTCOMES,
  SESSION_ENDS,
  STAFF_IMPORT_STATES,
} from '@banke/contracts/codes';
import { AUDIT_ACTIONS, AUDIT_SUBJECTS } from '@banke/domain/audit';
import {
  APPEAL_ANSWERS,
  LINE_SOURCES,
  MONTH_STATES,
  MONTH_STEPS,
  VIOLATION_CLASSES,
} from '@banke/domain/evaluation';
import { CRITERION_KINDS, DECISION_KINDS, UNKNOWN_REASONS, VERDICT_STATES } from '@banke/domain/promotion';
import { EVIDENCE, OBLIGATION_KINDS, OBLIGATION_STATES, RHYTHMS } from '@banke/domain/obligations';
import {
  PERMISSIONS,
  ROLES,
  STAFF_CHANGES,
  STAFF_FIELDS,
  STAFF_FLAGS,
  STAFF_STATES,
} from '@banke/domain/people';
import {
  ACTIVITY_DEEDS,
  ACTIVITY_KINDS,
  BLOCK_KINDS,
  BURDENS,
  DAY_KINDS,
  DAY_PARTS,
  ENTRY_KINDS,
  RULE_CODES,
  RULE_SHAPES,
  RULE_SOURCES,
} from '@banke/domain/roster';
import {
  CALLOUTS,
  COMPETENCIES,
  COURSE_DEEDS,
  COURSE_MODULES,
  COURSE_PARTS,
  COURSE_STATES,
} from '@banke/domain/training';
import {
  ADVICE,
  DIFFICULTIES,
  FINAL_MARK_METHODS,
  IMPORT_CODES,
  QUESTION_TYPES,
  QUIZ_STATES,
} from '@banke/domain/quiz';
import { AUDIT_FIELDS } from '../audit/audit-changes';
import { HISTORY_FIELDS } from '../people/person/history-words';
import { WEB_PROBLEM_CODES } from '../http/api-problem';
import { JOB_COUNTS } from './job-words';
import { LANGUAGES } from './languages';

const ROOT = join(__dirname, '../../../../..');
/** Screens, and what says the same sentences outside the product. */
const SOURCES = [
  'apps/web/src/app',
  'libs/ui/src',
  'libs/contracts/src/messages',
  'apps/api/src/delivery',
].map((folder) => join(ROOT, folder));
const WORDS = join(__dirname, '../../i18n');
const ACCOUNT_STATES = ['active', 'invited', 'blocked'];
const SCOPES = ['team', 'department', 'company'];

/** Sentences the product must have for what the server says, whether or not a screen names the key. */
const REQUIRED = [
  ...[...PROBLEM_CODES, ...WEB_PROBLEM_CODES].map((code) => `codes.problem.${code}`),
  ...FIELD_CODES.map((code) => `codes.field.${code}`),
  ...ROLES.map((role) => `codes.role.${role}`),
  ...PERMISSIONS.map((permission) => `codes.permission.${permission}`),
  ...ACCOUNT_STATES.map((state) => `codes.accountState.${state}`),
  ...SCOPES.map((scope) => `codes.scope.${scope}`),
  ...STAFF_STATES.map((state) => `staff.state.${state}`),
  ...STAFF_CHANGES.map((change) => `staff.change.${change}`),
  ...STAFF_FLAGS.flatMap((flag) => [`staff.flag.${flag}`, `staff.flagShort.${flag}`]),
  ...HISTORY_FIELDS.map((field) => `staff.field.${field}`),
  ...INVITATION_REFUSALS.map((reason) => `staff.invitationRefusal.${reason}`),
  ...ROW_OUTCOMES.map((outcome) => `imports.outcome.${outcome}`),
  ...STAFF_FIELDS.map((field) => `imports.field.${field}`),
  ...STAFF_IMPORT_STATES.map((state) => `imports.state.${state}`),
  ...AUDIT_ACTIONS.flatMap((action) => [`audit.action.${action}`, `audit.deed.${action}`]),
  ...AUDIT_ACTIONS.map((action) => `audit.group.${action.split('.')[0] ?? ''}`),
  ...AUDIT_SUBJECTS.map((subject) => `audit.subject.${subject}`),
  ...AUDIT_FIELDS.map((field) => `audit.field.${field}`),
  ...DAY_KINDS.map((kind) => `audit.dayKind.${kind}`),
  ...SESSION_ENDS.map((reason) => `entrance.ended.${reason}`),
  // A reminder is said by how far off the day is.
  ...MESSAGE_KINDS.filter((kind) => !['obligation.reminder', 'roster.activities-changed'].includes(kind)).map(
    (kind) => `messages.sentence.${kind}`,
  ),
  ...ACTIVITY_DEEDS.flatMap((deed) =>
    ['single', 'several'].map((number) => `messages.sentence.roster.activities-changed.${deed}.${number}`),
  ),
  ...[...ACTIVITY_KINDS, 'several'].flatMap((kind) =>
    ['single', 'several'].map((number) => `messages.activity.${number}.${kind}`),
  ),
  ...DELIVERY_FAILURES.map((failure) => `codes.deliveryFailure.${failure}`),
  ...GROUP_KINDS.map((kind) => `codes.messageKind.${kind}`),
  ...[...MESSAGE_TOPICS, 'robot', 'email'].map((topic) => `delivery.topic.${topic}`),
  ...ROBOT_VENDORS.map((vendor) => `codes.robotVendor.${vendor}`),
  ...JOB_KINDS.map((kind) => `codes.job.${kind}`),
  ...JOB_STATES.map((state) => `jobs.state.${state}`),
  ...JOB_COUNTS.map((name) => `jobs.count.${name}`),
  ...OBLIGATION_KINDS.map((kind) => `codes.obligation.${kind}`),
  ...OBLIGATION_STATES.map((state) => `obligations.state.${state}`),
  ...RHYTHMS.map((rhythm) => `obligations.rhythm.${rhythm}`),
  ...EVIDENCE.map((evidence) => `obligations.evidence.${evidence}`),
  ...RULE_CODES.flatMap((code) => [`roster-rules.rules.${code}.name`, `roster-rules.rules.${code}.why`]),
  ...RULE_SOURCES.map((source) => `roster-rules.source.${source}`),
  ...RULE_CODES.flatMap((code) => Object.keys(RULE_SHAPES[code])).map(
    (path) => `roster-settings.rules.field.${path}`,
  ),
  ...MONTH_STATES.map((state) => `evaluation.state.${state}`),
  ...MONTH_STEPS.flatMap((step) => [`evaluation.step.${step}`, `evaluation.done.${step}`]),
  ...LINE_SOURCES.map((source) => `evaluation.source.${source}`),
  ...VIOLATION_CLASSES.map((each) => `evaluation.violation.${each}`),
  ...APPEAL_ANSWERS.flatMap((answer) => [
    `evaluation.appeal.state.${answer}`,
    `evaluation.appeal.answer.${answer}`,
  ]),
  ...CRITERION_KINDS.map((kind) => `promotion.help.${kind}`),
  ...DECISION_KINDS.flatMap((kind) => [`promotion.decision.${kind}`, `promotion.decided.${kind}`]),
  ...UNKNOWN_REASONS.map((reason) => `promotion.why.${reason}`),
  ...VERDICT_STATES.map((state) => `promotion.verdict.${state}`),
  ...DAY_PARTS.map((part) => `roster-rules.dayPart.${part}`),
  ...DAY_KINDS.map((kind) => `roster-settings.dayKind.${kind}`),
  ...ENTRY_KINDS.map((kind) => `roster-settings.kind.${kind}`),
  ...BLOCK_KINDS.flatMap((kind) => [
    `roster-settings.blockKind.${kind}`,
    `roster-settings.blockShort.${kind}`,
  ]),
  ...ADVICE.map((advice) => `quiz.advice.${advice}`),
  ...DIFFICULTIES.map((difficulty) => `quiz.difficulty.${difficulty}`),
  ...FINAL_MARK_METHODS.map((method) => `quiz.method.${method}`),
  ...IMPORT_CODES.map((code) => `quiz.importCode.${code}`),
  ...QUESTION_TYPES.map((type) => `quiz.type.${type}`),
  ...QUIZ_STATES.map((state) => `quiz.state.${state}`),
  ...CALLOUTS.map((kind) => `training.callout.${kind}`),
  ...COMPETENCIES.map((competency) => `training.competency.${competency}`),
  ...COURSE_DEEDS.map((deed) => `training.deed.${deed}`),
  ...COURSE_MODULES.map((module) => `training.module.${module}`),
  ...COURSE_PARTS.map((part) => `training.part.${part}`),
  ...COURSE_STATES.flatMap((state) => [`training.state.${state}`, `training.reached.${state}`]),
  ...BURDENS.map((burden) => `roster-rules.burden.${burden}`),
];

describe('the words of the product', () => {
  const known = new Map(LANGUAGES.map((language) => [language, wordsIn(language)]));
  const [chinese, english] = LANGUAGES.map((language) => known.get(language) ?? new Map<string, string>());
  const used = keysUsed();

  it.each(LANGUAGES)('has a sentence for every code of the server in %s', (language) => {
    expect(REQUIRED.filter((key) => !known.get(language)?.get(key))).toEqual([]);
  });

  it.each(LANGUAGES)('says every key a screen asks for in %s', (language) => {
    const words = known.get(language) ?? new Map<string, string>();
    // `audit.read` is a permission, `staff.changed` a problem, `staff.seconded` a message, `delivery.retried` a deed, although all begin like an area of words.
    const codes: readonly string[] = [...PERMISSIONS, ...PROBLEM_CODES, ...MESSAGE_KINDS, ...AUDIT_ACTIONS];
    const missing = [...used.whole].filter(
      (key) => !words.has(key) && !words.has(`${key}.other`) && !codes.includes(key),
    );
    expect(missing).toEqual([]);
  });

  it('says the same keys in both languages', () => {
    // Chinese has one plural form: `.one` stands beside an `.other` that both have.
    const plural = (key: string) => key.endsWith('.one') && chinese?.has(key.replace(/\.one$/, '.other'));
    expect([...(english?.keys() ?? [])].filter((key) => !chinese?.has(key) && !plural(key))).toEqual([]);
    expect([...(chinese?.keys() ?? [])].filter((key) => !english?.has(key))).toEqual([]);
  });

  it('asks for the same values in both languages', () => {
    const valuesOf = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    const different = [...(chinese ?? [])].filter(
      ([key, text]) => valuesOf(text).join() !== valuesOf(english?.get(key)).join(),
    );
    expect(different).toEqual([]);
  });

  it('keeps no key that nothing asks for', () => {
    const unused = [...(chinese?.keys() ?? [])].filter((key) => {
      const whole = key.replace(/\.(one|other)$/, '');
      return (
        !used.whole.has(whole) &&
        !used.parts.some(({ start, end }) => whole.startsWith(start) && whole.endsWith(end)) &&
        !REQUIRED.includes(key)
      );
    });
    expect(unused).toEqual([]);
  });

  it('has no Chinese written into a screen', () => {
    const offenders = sources().flatMap((file) =>
      withoutComments(readFileSync(file, 'utf8'))
        .split('\n')
        .filter((line) => /\p{Script=Han}/u.test(line))
        .map((line) => `${relative(__dirname, file)}: ${line.trim()}`),
    );
    // Each language is called by its own name, wherever it is offered.
    expect(offenders.filter((line) => !line.includes('LANGUAGE_NAMES'))).toEqual([]);
  });
});

/** Keys written out, and those composed of a fixed start, a value, and perhaps a fixed end. */
function keysUsed(): { whole: Set<string>; parts: { start: string; end: string }[] } {
  const areas = readdirSync(join(WORDS, LANGUAGES[0])).map((file) => file.replace('.json', ''));
  const key = new RegExp(
    `['"\`]((?:${areas.join('|')})\\.[\\w.$\\{}-]*)['"\`](?:\\s*\\+\\s*[\\w.()]+\\s*\\+\\s*['"]([\\w.]*)['"])?`,
    'g',
  );
  const whole = new Set<string>();
  const parts: { start: string; end: string }[] = [];
  for (const file of sources()) {
    for (const [, text = '', end = ''] of withoutComments(readFileSync(file, 'utf8')).matchAll(key)) {
      const [start = '', rest] = text.split(/\$\{[^}]*\}/);
      if (rest !== undefined || text.endsWith('.')) parts.push({ start, end: rest ?? end });
      else whole.add(text);
    }
  }
  return { whole, parts };
}

function sources(): string[] {
  return SOURCES.flatMap(filesBelow).filter(
    (file) => /\.(ts|html)$/.test(file) && !file.endsWith('.spec.ts'),
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<=^|\s)\/\/.*$/gm, '');
}

function wordsIn(language: string): Map<string, string> {
  const words = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') words.set(path, value);
    else for (const [name, below] of Object.entries(value as object)) walk(below, `${path}.${name}`);
  };
  for (const file of readdirSync(join(WORDS, language))) {
    walk(JSON.parse(readFileSync(join(WORDS, language, file), 'utf8')), file.replace('.json', ''));
  }
  return words;
}
