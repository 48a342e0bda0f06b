import { TestBed } from '@angular/core/testing';
import { provideWords } from '../../testing/provide-words';
import { UnsentDeeds } from './unsent-deeds';
import { UnsentQuestion } from './unsent-question';

describe('what is asked of whoever leaves with edits that are not sent', () => {
  const unsent = { of: jest.fn() };
  const question = (accountId: string) => {
    TestBed.configureTestingModule({
      providers: [provideWords(), { provide: UnsentDeeds, useValue: unsent }],
    });
    return TestBed.inject(UnsentQuestion).question(accountId);
  };

  it('is nothing while everything is sent', async () => {
    unsent.of.mockResolvedValue([]);
    expect(await question('me')).toBeUndefined();
    expect(unsent.of).toHaveBeenCalledWith('me');
  });

  it('says of which months they are', async () => {
    unsent.of.mockResolvedValue([
      { place: 'me a', departmentId: 'd', month: '2026-11', deeds: 2 },
      { place: 'me b', departmentId: 'd', month: '2026-12', deeds: 1 },
    ]);
    expect(await question('me')).toMatchObject({
      heading: 'shell.unsent.heading 3',
      text: 'shell.unsent.text 2026年11月和2026年12月',
    });
  });
});
