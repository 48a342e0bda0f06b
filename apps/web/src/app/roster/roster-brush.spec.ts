import { TestBed } from '@angular/core/testing';
import { aMonth } from '../../testing/a-month';
import { openRoster } from '../../testing/a-roster';
import { RosterBrush } from './roster-brush';

describe('the brush of a roster', () => {
  it('is the newest version of the shift that was chosen, until it is put down', () => {
    const { editing } = openRoster();
    const brush = TestBed.inject(RosterBrush);
    expect(brush.held()).toBeNull();
    brush.take('evening');
    expect(brush.held()).toMatchObject({ id: 'evening', code: '晚' });

    const newer = aMonth();
    const versions = newer.versions.map((version) =>
      version.templateId === 'evening' ? { ...version, versionId: 'evening 2' } : version,
    );
    editing.open({ ...newer, versions });
    expect(brush.held()?.id).toBe('evening 2');
    brush.putDown();
    expect(brush.held()).toBeNull();
  });

  it('rubs out when it holds no shift, which is not the same as no brush', () => {
    openRoster();
    const brush = TestBed.inject(RosterBrush);
    brush.take(null);
    expect(brush.held()).toMatchObject({ id: null });
  });

  it('is nobody’s where the roster is closed, or the shift is gone', () => {
    const { editing } = openRoster();
    const brush = TestBed.inject(RosterBrush);
    brush.take('evening');
    editing.open({ ...aMonth(), editable: false });
    expect(brush.held()).toBeNull();
    editing.open({ ...aMonth(), versions: aMonth().versions.filter(({ code }) => code !== '晚') });
    expect(brush.held()).toBeNull();
  });
});
