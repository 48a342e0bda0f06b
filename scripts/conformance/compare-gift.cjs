const { readFileSync } = require('node:fs');
const { isDeepStrictEqual } = require('node:util');

/** Words of a file that are signs of the format and no text. */
const NO_TEXT =
  /^\s*\/\/.*$|^\s*\$CATEGORY:.*$|\[(?:html|moodle|plain|markdown)\]|%[-+\d.e]+%|\{\s*(?:TRUE|FALSE|T|F)(?=\s*[#}])/gim;

/** The e of 1e3 is no word. */
function wordsOf(text) {
  return text.replace(/\d(?:\.\d+)?e[+-]?\d+/gi, ' ').match(/\p{L}+/gu) ?? [];
}

function wordsOfFile(text) {
  const plain = text
    .replace(NO_TEXT, ' ')
    .replace(/\\([~=#{}:\\n])/g, (_, sign) => (sign === 'n' ? ' ' : sign));
  return wordsOf(plain);
}

function* textsIn(value) {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      if (!['type', 'format', 'unitRule'].includes(key)) yield* textsIn(inner);
    }
  }
}

/** How many words of the file are in none of its questions, and how many are there that nobody wrote. */
function missingWords(text, questions) {
  const counts = new Map();
  for (const word of wordsOfFile(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const part of textsIn(questions.map(({ question }) => question))) {
    for (const word of wordsOf(part)) counts.set(word, (counts.get(word) ?? 0) - 1);
  }
  return [...counts].filter(([, count]) => count !== 0).map(([word]) => word);
}

/** Whether everything in a GIFT file arrives: every question, every word, and all of it again after writing it. */
function compareGift(file, { parseGift, writeGift, importProblems }) {
  const text = readFileSync(file, 'utf8');
  const result = parseGift(text);
  const { questions } = result;
  const told = importProblems(result).map(
    ({ number, line, code }) => `question ${number}, line ${line}: ${code}`,
  );
  const words = missingWords(text, questions);
  const again = parseGift(writeGift(questions).text).questions;
  const content = (all) => all.map(({ category, question }) => ({ category, question }));
  const lines = [
    {
      what: 'questions read',
      compared: questions.length + result.problems.length,
      ok: told.length === 0,
      remark: told.join('; '),
    },
    {
      what: 'words arrived',
      compared: wordsOfFile(text).length,
      ok: words.length === 0,
      remark: words.join(' '),
    },
    {
      what: 'equal after writing',
      compared: questions.length,
      ok: isDeepStrictEqual(content(again), content(questions)),
      remark: '',
    },
  ];
  if (questions.length === 0) lines.push({ what: 'questions', compared: 0, ok: false, remark: 'none' });
  return { title: `${questions.length} questions`, lines };
}

module.exports = { compareGift };
