import fc from 'fast-check';
import { importProblems } from '../exchange/question-import';
import { NO_TEXT, type Question } from '../questions/question';
import { anyQuestion } from '../testing/arbitrary-question';
import { cloze, essay, numeric, ordering, shortAnswer, single } from '../testing/questions';
import { parseGift } from './parse-gift';
import { writeGift } from './write-gift';

function read(...lines: string[]): Question[] {
  const { questions, problems } = parseGift(lines.join('\n'));
  expect(problems).toEqual([]);
  return questions.map(({ question }) => question);
}

const problemsOf = (...lines: string[]) =>
  importProblems(parseGift(lines.join('\n'))).map(({ number, line, code }) => `${number} ${line} ${code}`);

describe('a GIFT file', () => {
  it('holds questions apart by blank lines, with comments and categories between', () => {
    const text = [
      '// first',
      '$CATEGORY: 客服/投诉',
      '',
      '一？{T}',
      '',
      '// a remark',
      '二？{',
      '// inside',
      '=a',
      '~b}',
      '',
      '$CATEGORY:',
      '三',
    ].join('\r\n');
    expect(parseGift(`\ufeff${text}`).questions).toMatchObject([
      { number: 1, line: 4, category: '客服/投诉', question: { type: 'true-false', text: { text: '一？' } } },
      { number: 2, line: 7, category: '客服/投诉', question: { type: 'single' } },
      { number: 3, line: 13, category: null, question: { type: 'description' } },
    ]);
  });

  it('may leave a line blank among answers, and none before a name', () => {
    expect(
      read('一？{', '=a', '', '~b', '', '}', '::二:: ?{T}').map(({ name, type }) => [name, type]),
    ).toEqual([
      ['', 'single'],
      ['二', 'true-false'],
    ]);
  });

  it('has one choice where there is an =, and several where there is none', () => {
    expect(read('?{=right#good ~wrong#[html]<b>no</b> ~%-50%worse}')).toMatchObject([
      {
        type: 'single',
        choices: [
          { text: { text: 'right' }, fraction: 1, feedback: { text: 'good', format: 'moodle' } },
          { fraction: 0, feedback: { text: '<b>no</b>', format: 'html' } },
          { fraction: -0.5 },
        ],
      },
    ]);
    expect(read('?{~%33.33333%a ~%33.333%b ~%33.33%c ~%-100%d}')).toMatchObject([
      {
        type: 'multiple',
        choices: [{ fraction: 1 / 3 }, { fraction: 1 / 3 }, { fraction: 1 / 3 }, { fraction: -1 }],
      },
    ]);
  });

  it('says in which format texts are, answers as their question unless they say otherwise', () => {
    expect(read('::n::[html]<b>q</b>{=a ~[plain]b}')).toMatchObject([
      {
        name: 'n',
        text: { format: 'html' },
        choices: [{ text: { format: 'html' } }, { text: { format: 'plain' } }],
      },
    ]);
  });

  it('has numbers with tolerances, ranges and several answers', () => {
    expect(
      read('?{#1822:5}', '', '?{#3.141..3.142}', '', '?{#', '=1822:0 #yes', '=%50%1822:2#near', '~#no}'),
    ).toMatchObject([
      { answers: [{ value: 1822, tolerance: 5, fraction: 1 }] },
      { answers: [{ value: 3.1415, tolerance: 0.0005 }] },
      {
        answers: [
          { value: 1822, tolerance: 0, fraction: 1, feedback: { text: 'yes' } },
          { value: 1822, tolerance: 2, fraction: 0.5 },
        ],
        otherwise: { text: 'no' },
      },
    ]);
  });

  it('has the answer that gift-pegjs does not read, with a tail', () => {
    expect(read('::Q5:: What is a number? {#3:2~#Completely wrong}";')).toEqual([
      {
        ...numeric([3, 2, 1]),
        name: 'Q5',
        text: { format: 'moodle', text: 'What is a number? _____";' },
        otherwise: { format: 'moodle', text: 'Completely wrong' },
      },
    ]);
  });

  it('has true and false with feedback for wrong and right', () => {
    expect(read('?{F#was false#well done####in general}', '', '?{true##yes}')).toMatchObject([
      {
        right: false,
        whenWrong: { text: 'was false' },
        whenRight: { text: 'well done' },
        generalFeedback: { text: 'in general' },
      },
      { right: true, whenWrong: NO_TEXT, whenRight: { text: 'yes' } },
    ]);
  });

  it('has pairs, also with nothing on the left', () => {
    expect(read('?{=a->x =b -> y = -> z}')).toMatchObject([
      {
        type: 'matching',
        pairs: [
          { left: { text: 'a' }, right: 'x' },
          { left: { text: 'b' }, right: 'y' },
          { left: NO_TEXT, right: 'z' },
        ],
      },
    ]);
  });

  it('has short answers, essays and a word missing in a sentence', () => {
    expect(read('2+2\\={=four =%50%4}.', '', '?{}', '', 'a {~b =c} d.')).toMatchObject([
      {
        type: 'short-answer',
        text: { text: '2+2=_____.' },
        answers: [{ fraction: 1 }, { pattern: '4', fraction: 0.5 }],
      },
      { type: 'essay' },
      { type: 'single', text: { text: 'a _____ d.' } },
    ]);
  });

  it('takes a word alone for a short answer, and the last #### for general feedback', () => {
    expect(read('?{four#yes}', '', '?{=a#one####two####three}')).toMatchObject([
      { type: 'short-answer', answers: [{ pattern: 'four', fraction: 1, feedback: { text: 'yes' } }] },
      { answers: [{ feedback: { text: 'one####two' } }], generalFeedback: { text: 'three' } },
    ]);
  });

  it('takes signs behind a backslash for what they are, and leaves formulas alone', () => {
    expect(read('a\\nb \\{x\\} \\(y\\){=\\=\\~\\#\\:\\\\ ~\\frac}')).toMatchObject([
      {
        text: { text: 'a\nb {x} \\(y\\)' },
        choices: [{ text: { text: '=~#:\\' } }, { text: { text: '\\frac' } }],
      },
    ]);
  });

  it('keeps its lines, without their indentation', () => {
    expect(read('one', '   two {=a # because', '      of it', '~b}')).toMatchObject([
      { text: { text: 'one\ntwo' }, choices: [{ feedback: { text: 'because\nof it' } }, {}] },
    ]);
  });
});

describe('what is wrong in a GIFT file', () => {
  it.each([
    [['', '?{=a', '~b', '', 'next {T}'], '1 2 answers-not-closed'],
    [['one {T}', 'two {F}'], '1 2 second-answers'],
    [['one T}'], '1 1 answers-not-begun'],
    [['ok {T}', '', '?{', '', 'perhaps}'], '2 3 answers-not-closed'],
    [['?{#', '}'], '1 1 answer-missing'],
    [['?{', 'perhaps =yes}'], '1 2 unknown-answers'],
    [['?{=a', '~', '~b}'], '1 2 answer-missing'],
    [['?{#}'], '1 1 answer-missing'],
    [['?{#', '=1:0', '=many}'], '1 3 not-a-number'],
    [['?{#5..3}'], '1 1 not-a-number'],
    [['?{=a->x', '=b}'], '1 2 pair-incomplete'],
    [['?{~a ~b}'], '1 1 no-right-answer'],
    [['?{~%40%a ~%40%b}'], '1 1 never-full-mark'],
    [['{T}'], '1 1 missing'],
  ])('%j is told as %s', (lines, problem) => {
    expect(problemsOf(...lines)).toContain(problem);
  });

  it('keeps nothing else from being read', () => {
    const { questions, problems } = parseGift('a{T}\n\nb{=x\n\nc{F}');
    expect(questions.map(({ number }) => number)).toEqual([1, 3]);
    expect(problems).toEqual([{ number: 2, line: 3, text: 'b{=x', code: 'answers-not-closed' }]);
  });

  it('is told about far too many questions once', () => {
    expect(parseGift('q{T}\n\n'.repeat(20_001)).problems).toEqual([
      { number: 0, line: 0, text: '', code: 'too-many-questions' },
    ]);
    expect(parseGift('x'.repeat(20_000_001)).problems).toMatchObject([{ code: 'too-large' }]);
  });
});

describe('writing GIFT', () => {
  const types = [
    'single',
    'multiple',
    'true-false',
    'numeric',
    'short-answer',
    'matching',
    'essay',
    'description',
  ] as const;
  const category = fc.constantFrom(null, '客服', '客服/投诉');

  it('is read back as it was', () => {
    const whole = anyQuestion(...types).filter(
      (question) => writeGift([{ category: null, question }]).losses.length === 0,
    );
    fc.assert(
      fc.property(fc.array(fc.record({ category, question: whole }), { maxLength: 4 }), (questions) => {
        const { text } = writeGift(questions);
        const again = parseGift(text);
        expect(again.problems).toEqual([]);
        expect(
          again.questions.map(({ category: found, question }) => ({ category: found, question })),
        ).toEqual(questions);
      }),
      { numRuns: 300 },
    );
  });

  it('says what it cannot hold', () => {
    const questions: Question[] = [
      single(1, 0),
      { ...single(1, 0), mark: 2, shuffle: false },
      ordering('all', 'a', 'b'),
      cloze(),
      { ...numeric([1, 0, 1]), unitRule: 'optional' },
      { ...shortAnswer(['x', 1]), caseSensitive: true },
      { ...essay(), guidance: { format: 'plain', text: '看四步' } },
    ];
    const { text, losses } = writeGift(questions.map((question) => ({ category: null, question })));
    expect(losses.map(({ index, loss }) => `${index} ${loss}`)).toEqual([
      '1 mark',
      '1 order',
      '2 type',
      '3 type',
      '4 units',
      '5 case',
      '6 guidance',
    ]);
    expect(parseGift(text).questions).toHaveLength(5);
  });
});
