import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Dialogs, type Leavable } from './dialogs';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger],
  template: `
    <button type="button" id="inner" [cdkMenuTriggerFor]="menu">more</button>
    <ng-template #menu>
      <div cdkMenu id="inner-menu"><button cdkMenuItem>entry</button></div>
    </ng-template>
  `,
})
class Small {}

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger],
  template: `
    <button type="button" id="more" [cdkMenuTriggerFor]="menu">more</button>
    <ng-template #menu>
      <div cdkMenu><button cdkMenuItem id="entry" (cdkMenuItemTriggered)="open()">entry</button></div>
    </ng-template>
  `,
})
class Page {
  private readonly dialogs = inject(Dialogs);
  open(): void {
    this.dialogs.open(Small);
  }
}

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: '<button id="typed">typed</button>' })
class Typed implements Leavable {
  static answer: boolean | Promise<boolean> = true;

  mayLeave() {
    return Typed.answer;
  }
}

const element = (id: string) => document.getElementById(id);
const escape = (id: string) =>
  element(id)?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true, cancelable: true }),
  );

describe('a dialog', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is closed by Escape, but not by the one that closes a menu in it', async () => {
    const dialogs = TestBed.inject(Dialogs);
    dialogs.open(Small);
    const fixture = TestBed.createComponent(Page);
    element('inner')?.click();
    await fixture.whenStable();
    escape('inner-menu');
    expect([element('inner-menu'), dialogs.any()]).toEqual([null, true]);
    escape('inner');
    expect(dialogs.any()).toBe(false);
  });

  it('that is held is closed by its button only', () => {
    const dialogs = TestBed.inject(Dialogs);
    const ref = dialogs.openHeld(Small);
    escape('inner');
    expect([dialogs.any(), dialogs.isHeld()]).toEqual([true, true]);
    ref.close();
    expect([dialogs.any(), dialogs.isHeld()]).toEqual([false, false]);
  });

  it('in which something was typed stays until its person says that it may be lost', async () => {
    const dialogs = TestBed.inject(Dialogs);
    const ref = dialogs.open(Typed);
    Typed.answer = Promise.resolve(false);
    escape('typed');
    await Typed.answer;
    expect(dialogs.any()).toBe(true);
    Typed.answer = Promise.resolve(true);
    ref.close();
    await Typed.answer;
    expect(dialogs.any()).toBe(false);
  });

  it('in which something was typed goes without a question when all are closed', () => {
    const dialogs = TestBed.inject(Dialogs);
    Typed.answer = false;
    dialogs.open(Typed);
    dialogs.closeAll();
    expect(dialogs.any()).toBe(false);
  });

  it('opened from a menu gives the focus back to what opened the menu', async () => {
    const fixture = TestBed.createComponent(Page);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    element('more')?.click();
    await fixture.whenStable();
    element('entry')?.focus();
    element('entry')?.click();
    await fixture.whenStable();
    TestBed.inject(Dialogs).closeAll();
    await fixture.whenStable();
    expect(document.activeElement).toBe(element('more'));
  });
});
