import { RecordDraft } from './record-draft';

const NOW = {
  employeeNumber: 'KF001',
  name: 'A',
  hireDate: '2026-01-05',
  probationEnd: '2026-04-05',
  phone: '138',
  email: null,
  contactShown: true,
};

describe('the record of somebody being written', () => {
  it('asks to change only what was changed, and empties what was emptied', () => {
    const draft = new RecordDraft(NOW);
    draft.name.set('B');
    draft.probationEnd.set('');
    draft.phone.set('  ');
    expect(draft.changes(NOW)).toEqual({ name: 'B', probationEnd: null, phone: null });
    expect(new RecordDraft(NOW).changes(NOW)).toEqual({});
  });

  it('never changes a contact that was not shown', () => {
    const hidden = { ...NOW, phone: null, contactShown: false };
    const draft = new RecordDraft(hidden);
    draft.phone.set('139');
    expect(draft.changes(hidden)).toEqual({});
  });

  it('leaves out what somebody new has none of', () => {
    const draft = new RecordDraft({ employeeNumber: 'KF002', name: 'C', hireDate: '2026-11-02' });
    expect(draft.request()).toEqual({ employeeNumber: 'KF002', name: 'C', hireDate: '2026-11-02' });
  });
});
