import { archiveOf, SAMPLE_FILES } from '../testing/sample-files';
import { ACCEPTED_ENDINGS, recogniseFile } from './recognise-file';

const recognise = (name: string, content: Buffer | string) => {
  const bytes = Buffer.from(content as string);
  return recogniseFile(name, bytes, bytes);
};

describe('recognising a file', () => {
  it.each(Object.entries(SAMPLE_FILES))('knows a %s', (ending, content) => {
    expect(recognise(`名称.${ending.toUpperCase()}`, content)).toMatch(/^[a-z]+\/[a-z.\-0-9]+$/);
  });

  it('takes no content under another name, for all pairs', () => {
    const text = ['csv', 'txt'];
    for (const [kind, content] of Object.entries(SAMPLE_FILES)) {
      for (const ending of ACCEPTED_ENDINGS) {
        const same =
          ending === kind ||
          (kind === 'jpeg' && ending === 'jpg') ||
          (text.includes(kind) && text.includes(ending));
        expect([kind, ending, recognise(`x.${ending}`, content) !== undefined]).toEqual([kind, ending, same]);
      }
    }
  });

  it.each([
    ['a page', 'x.html', '<!doctype html><p>'],
    ['a page as text', 'x.txt', '  <!DOCTYPE html><script>alert(1)</script>'],
    ['a script as text', 'x.csv', '<script>alert(1)</script>'],
    ['a drawing', 'x.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a drawing as text', 'x.txt', '\ufeff<svg onload="alert(1)"/>'],
    ['a drawing as wide text', 'x.txt', Buffer.from('\ufeff<svg onload="alert(1)"/>', 'utf16le')],
    ['a page as a picture', 'x.png', '<html>'],
    ['a program', 'x.exe', Buffer.from('MZ\x90\0', 'latin1')],
    ['a program as text', 'x.txt', Buffer.from('MZ\x90\0', 'latin1')],
    ['an archive', 'x.zip', archiveOf('a.txt')],
    ['an archive as a workbook', 'x.xlsx', archiveOf('a.txt')],
    [
      'a workbook with macros',
      'x.xlsx',
      archiveOf('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'),
    ],
    ['a name without an ending', 'pdf', '%PDF-1.7'],
    ['a name with two endings', 'x.pdf.html', '%PDF-1.7'],
  ])('refuses %s', (_, name, content) => {
    expect(recognise(name, content)).toBeUndefined();
  });

  it.each([
    ['UTF-8', Buffer.from('姓名,工号\n')],
    ['GB18030', Buffer.from('d0d5c3fb2cb9a4bac50a', 'hex')],
    ['UTF-16', Buffer.from('\ufeff姓名\t工号\n', 'utf16le')],
  ])('takes text in %s', (_, content) => {
    expect(recognise('x.csv', content)).toBe('text/csv');
  });
});
