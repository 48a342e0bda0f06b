import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ListState } from '@banke/ui';
import { ApiProblem } from '../http/api-problem';
import { Words } from '../words/words';
import { ListBody } from './list-body';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListBody],
  template: `
    <app-list-body
      [state]="state()"
      failed="F"
      [problem]="problem"
      emptyHeading="E"
      emptyText="T"
      nothingHeading="N"
      nothingText="X"
    >
      <ng-template #emptyDeed>
        @if (mayEdit()) {
          <button type="button">first deed</button>
        }
      </ng-template>
      <ng-template #filled><p>the list</p></ng-template>
    </app-list-body>
  `,
})
class Host {
  readonly state = signal<ListState>('filled');
  readonly problem = new ApiProblem('network.unreachable');
  readonly mayEdit = signal(true);
}

describe('the body of a list', () => {
  async function shown(state: ListState, mayEdit = true): Promise<string> {
    TestBed.configureTestingModule({
      providers: [{ provide: Words, useValue: { t: (key: string) => key } }],
    });
    const host = TestBed.createComponent(Host);
    host.componentInstance.state.set(state);
    host.componentInstance.mayEdit.set(mayEdit);
    await host.whenStable();
    return (host.nativeElement as HTMLElement).textContent.replace(/\s/g, '');
  }

  it('is the list, and nothing of its other states', async () => {
    expect(await shown('filled')).toBe('thelist');
  });

  it('offers the first deed where there is nothing', async () => {
    expect(await shown('empty')).toBe('ETfirstdeed');
  });

  it('keeps the first deed from who may not do it', async () => {
    expect(await shown('empty', false)).toBe('ET');
  });

  it.each<[ListState, string]>([
    ['failed', 'Fcodes.notLoaded.unreachableshell.retry'],
    ['refused', 'shell.pages.refusedshell.refusedText'],
    ['filtered-to-nothing', 'NXshell.clearFilters'],
  ])('says why it is not there: %s', async (state, text) => {
    expect(await shown(state)).toBe(text);
  });
});
