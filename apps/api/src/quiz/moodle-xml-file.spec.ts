import { importProblems, writeMoodleXml, type Question } from '@banke/domain/quiz';
import { anyQuestion } from '@banke/domain/quiz/testing';
import fc from 'fast-check';
import { readMoodleXmlFile } from './moodle-xml-file';

const readFile = (xml: string) => readMoodleXmlFile(Buffer.from(xml));

function read(...lines: string[]): Question[] {
  const { questions, problems } = readFile(`<quiz>\n${lines.join('\n')}\n</quiz>`);
  expect(problems).toEqual([]);
  return questions.map(({ question }) => question);
}

const problemsOf = (...lines: string[]) =>
  importProblems(readFile(`<quiz>\n${lines.join('\n')}\n</quiz>`)).map(
    ({ number, line, code }) => `${number} ${line} ${code}`,
  );

describe('a file in Moodle’s XML', () => {
  it('has categories, names and formats', () => {
    const { questions, notices } = readFile(`<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category"><category><text>$course$/客服</text></category></question>
  <!-- question: 7 -->
  <question type="multichoice">
    <name><text>外呼</text></name>
    <questiontext format="html"><text><![CDATA[<p>几声内接听？</p>]]></text>
      <file name="a.png" encoding="base64">iVBORw0=</file></questiontext>
    <generalfeedback format="html"><text></text></generalfeedback>
    <defaultgrade>2.0000000</defaultgrade>
    <single>true</single><shuffleanswers>0</shuffleanswers>
    <answer fraction="100" format="html"><text>3</text><feedback format="html"><text>对</text></feedback></answer>
    <answer fraction="-33.33333"><text>5</text><feedback><text></text></feedback></answer>
  </question>
</quiz>`);
    expect(questions).toEqual([
      {
        number: 1,
        line: 5,
        category: '$course$/客服',
        question: {
          type: 'single',
          name: '外呼',
          text: { format: 'html', text: '<p>几声内接听？</p>' },
          mark: 2,
          generalFeedback: { format: 'moodle', text: '' },
          shuffle: false,
          choices: [
            { text: { format: 'html', text: '3' }, fraction: 1, feedback: { format: 'html', text: '对' } },
            {
              text: { format: 'html', text: '5' },
              fraction: -1 / 3,
              feedback: { format: 'moodle', text: '' },
            },
          ],
        },
      },
    ]);
    expect(notices).toEqual([{ number: 1, line: 8, text: '外呼', code: 'file-left-out' }]);
  });

  it('has true and false, numbers with units, pairs and gaps', () => {
    const text = '<questiontext format="plain_text"><text>?</text></questiontext>';
    expect(
      read(
        `<question type="truefalse">${text}<answer fraction="0"><text>true</text><feedback><text>no</text></feedback></answer><answer fraction="100"><text>false</text><feedback><text>yes</text></feedback></answer></question>`,
        `<question type="numerical">${text}<answer fraction="100"><text>15</text><tolerance>0.5</tolerance></answer><answer fraction="0"><text>*</text><feedback><text>no</text></feedback></answer><units><unit><multiplier>60</multiplier><unit_name>s</unit_name></unit></units><unitgradingtype>1</unitgradingtype></question>`,
        `<question type="matching">${text}<subquestion><text>a</text><answer><text>x</text></answer></subquestion><subquestion><text></text><answer><text>y</text></answer></subquestion></question>`,
        '<question type="cloze"><questiontext format="html"><text>{1:SA:=首问*#好~%50%先到} in {2:NUMERICAL:=15:0~%50%15:5~*#不对}; {:MCS:a~=b}</text></questiontext></question>',
      ),
    ).toMatchObject([
      { type: 'true-false', right: false, whenRight: { text: 'yes' }, whenWrong: { text: 'no' } },
      {
        type: 'numeric',
        answers: [{ value: 15, tolerance: 0.5, fraction: 1 }],
        otherwise: { text: 'no' },
        units: [{ name: 's', multiplier: 60 }],
        unitRule: 'required',
      },
      {
        type: 'matching',
        pairs: [
          { left: { text: 'a' }, right: 'x' },
          { left: { text: '' }, right: 'y' },
        ],
      },
      {
        type: 'cloze',
        mark: 4,
        text: { text: '{#1} in {#2}; {#3}' },
        gaps: [
          {
            kind: 'text',
            weight: 1,
            answers: [{ text: '首问*', fraction: 1, feedback: '好' }, { fraction: 0.5 }],
          },
          {
            kind: 'number',
            weight: 2,
            answers: [{ value: 15, tolerance: 0 }, { tolerance: 5 }],
            otherwise: '不对',
          },
          {
            kind: 'choice',
            weight: 1,
            choices: [
              { text: 'a', fraction: 0 },
              { text: 'b', fraction: 1 },
            ],
          },
        ],
      },
    ]);
  });
});

describe('what is wrong in such a file', () => {
  const text = '<questiontext><text>?</text></questiontext>';

  it.each([
    [['<question type="calculated"/>'], '1 2 unknown-type'],
    [['<question type="toString"/>'], '1 2 unknown-type'],
    [
      [`<question type="multichoice">${text}`, '<answer fraction="x"><text>a</text></answer></question>'],
      '1 3 not-a-weight',
    ],
    [
      [`<question type="numerical">${text}`, '<answer fraction="100"><text>many</text></answer></question>'],
      '1 3 not-a-number',
    ],
    [
      [`<question type="truefalse">${text}`, '<answer fraction="100"><text>maybe</text></answer></question>'],
      '1 3 unknown-value',
    ],
    [['', '<question type="multichoice">', text, '</question>'], '1 3 no-right-answer'],
    [
      ['<question type="cloze"><questiontext><text>{1:NM:=many}</text></questiontext></question>'],
      '1 2 not-a-number',
    ],
    [['<question type="ordering"><gradingtype>LONGEST</gradingtype></question>'], '1 2 unknown-value'],
  ])('%j is told as %s', (lines, problem) => {
    expect(problemsOf(...lines)).toContain(problem);
  });

  it.each([
    ['<quiz>\n<question>\n</quiz>', { code: 'not-xml', line: 2 }],
    ['<!DOCTYPE q [<!ENTITY a "b">]><quiz>&a;</quiz>', { code: 'not-xml', line: 1 }],
    ['GIFT {T}', { code: 'not-xml', line: 1 }],
    ['<html/>', { code: 'not-a-quiz', line: 1 }],
    [`<quiz>${'<question/>'.repeat(20_001)}</quiz>`, { code: 'too-many-questions' }],
  ])('a file is refused as a whole: %.40s', (xml, problem) => {
    expect(readFile(xml)).toMatchObject({ questions: [], problems: [problem] });
  });

  it('refuses 51 MB without reading them', () => {
    expect(readMoodleXmlFile(Buffer.alloc(51 * 1024 * 1024))).toMatchObject({
      problems: [{ code: 'too-large' }],
    });
  });

  it('takes as long as the file is', () => {
    const many = (piece: string) => piece.repeat(1_000_000 / piece.length);
    for (const piece of ['{1:SA:', '{1:SA:=a}', '=a~', '\\', '&amp;', ' ']) {
      const xml = `<quiz><question type="cloze"><questiontext><text>${many(piece)}</text></questiontext></question></quiz>`;
      expect(readFile(xml).questions).toHaveLength(1);
    }
  });
});

describe('writing Moodle’s XML', () => {
  it('is read back as it was, of every type', () => {
    const category = fc.constantFrom(null, '客服', '$course$/a & b');
    fc.assert(
      fc.property(
        fc.array(fc.record({ category, question: anyQuestion() }), { maxLength: 4 }),
        (questions) => {
          const again = readFile(writeMoodleXml(questions));
          expect(again.problems).toEqual([]);
          expect(
            again.questions.map(({ category: found, question }) => ({ category: found, question })),
          ).toEqual(questions);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is read or told, whatever happens to it on the way', () => {
    fc.assert(
      fc.property(
        fc.array(anyQuestion(), { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.nat(60),
        fc.string(),
        (questions, from, length, other) => {
          const xml = writeMoodleXml(questions.map((question) => ({ category: null, question })));
          const at = from % xml.length;
          const damaged = xml.slice(0, at) + other + xml.slice(at + length);
          const result = readFile(damaged);
          expect(() => importProblems(result)).not.toThrow();
          expect(() => writeMoodleXml(result.questions)).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });
});
