const { readFileSync } = require('node:fs');
const { isDeepStrictEqual } = require('node:util');

const contentOf = ({ questions }) => questions.map(({ category, question }) => ({ category, question }));

/** Whether a file in Moodle’s XML arrives: every question that is fit, and all of it again after writing it. */
function compareXml(file, { readXml, readMoodleXml, writeMoodleXml, importProblems }) {
  const read = (bytes) => {
    const xml = readXml(bytes);
    if (!xml.ok) throw new Error(`${xml.problem}${xml.line ? ` on line ${xml.line}` : ''}`);
    return readMoodleXml(xml.root);
  };
  const result = read(readFileSync(file));
  const told = importProblems(result).map(
    ({ number, line, code }) => `question ${number}, line ${line}: ${code}`,
  );
  const again = read(Buffer.from(writeMoodleXml(contentOf(result))));
  const [total, files] = [result.questions.length + result.problems.length, result.notices.length];
  return {
    title: `${result.questions.length} questions${files > 0 ? `, ${files} pictures and other files left out` : ''}`,
    lines: [
      {
        what: 'questions read',
        compared: total,
        ok: told.length === 0 && total > 0,
        remark: told.join('; '),
      },
      {
        what: 'equal after writing',
        compared: result.questions.length,
        ok: isDeepStrictEqual(contentOf(again), contentOf(result)),
        remark: '',
      },
    ],
  };
}

module.exports = { compareXml };
