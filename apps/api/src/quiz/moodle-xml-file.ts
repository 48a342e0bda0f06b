import { readXml } from '@banke/documents';
import { readMoodleXml, type QuestionImport } from '@banke/domain/quiz';

/** Questions out of a file in Moodle’s XML; a file that is none, or too much, is told as a problem. */
export function readMoodleXmlFile(bytes: Buffer): QuestionImport {
  const xml = readXml(bytes);
  if (xml.ok) return readMoodleXml(xml.root);
  const problem =
    xml.problem === 'damaged'
      ? { code: 'not-xml' as const, line: xml.line }
      : { code: 'too-large' as const, line: 0 };
  return { questions: [], problems: [{ number: 0, text: '', ...problem }], notices: [] };
}
