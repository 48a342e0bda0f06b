import { inject, Injectable, signal } from '@angular/core';
import { GridDesk } from './grid-desk';
import type { GridGeometry } from './grid-geometry';
import { GridPeek } from './grid-peek';
import { GridPointer } from './grid-pointer';
import { GridTypist } from './grid-typist';
import { GridWriter } from './grid-writer';
import { keyDeed, type KeyDeed, type PlainDeed } from './keys';
import { advance, everything, extend, focusOf, move, spotsOf, type Step } from './selection';

/** What pressed keys do. */
@Injectable()
export class GridKeys {
  private readonly desk = inject(GridDesk);
  private readonly bindings = this.desk.bindings;
  private readonly writer = inject(GridWriter);
  private readonly typist = inject(GridTypist);
  private readonly pointer = inject(GridPointer);
  private readonly peek = inject(GridPeek);

  /** After Escape with nothing left to give up: Tab goes on to what comes after the grid. */
  private readonly escaped = signal(false);
  readonly leaving = this.escaped.asReadonly();

  press(event: KeyboardEvent, geometry: GridGeometry): void {
    if (event.isComposing || this.typist.composing()) return;
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
    if (event.key === 'Tab' && this.escaped()) return;
    this.escaped.set(false);
    const deed = keyDeed(
      {
        key: event.key,
        code: event.code,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
      },
      {
        mode: this.typist.mode(),
        candidates: this.typist.candidates().length,
        page: geometry.page(),
        painting: this.bindings.painting() !== null,
      },
    );
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    this.do(deed, geometry);
  }

  /** The focus went elsewhere, or came back. */
  stay(): void {
    this.escaped.set(false);
  }

  private do(deed: KeyDeed, geometry: GridGeometry): void {
    switch (deed.kind) {
      case 'move':
        this.go(deed.extend ? extend : move, deed.step, geometry);
        break;
      case 'corner':
        this.go(
          deed.extend ? extend : move,
          deed.end ? FAR : { rows: -Infinity, columns: -Infinity },
          geometry,
        );
        break;
      case 'commit':
        if (this.typist.commit(false)) this.go(deed.inside ? advance : move, deed.step, geometry);
        break;
      case 'commit-all':
        this.typist.commit(true);
        break;
      case 'choose':
        this.typist.choose(deed.by);
        break;
      case 'month':
        this.bindings.monthAsked.emit(deed.by);
        break;
      case 'escape':
        this.giveUp();
        break;
      case 'menu':
        this.askMenu(geometry);
        break;
      default:
        this.doPlain(deed.kind);
    }
  }

  private doPlain(kind: PlainDeed): void {
    const rect = this.desk.rect();
    const deeds: Record<PlainDeed, () => void> = {
      all: () => {
        this.desk.select(everything(this.desk.size()));
      },
      undo: () => {
        this.bindings.undo.emit();
      },
      redo: () => {
        this.bindings.redo.emit();
      },
      help: () => {
        this.bindings.helpAsked.emit();
      },
      filter: () => {
        this.bindings.filterAsked.emit();
      },
      card: () => {
        this.peek.ask();
      },
      edit: () => {
        this.typist.edit();
      },
      clear: () => {
        if (rect) this.writer.clear(rect);
      },
      paint: () => {
        if (rect) this.writer.paint(spotsOf(rect));
      },
      pin: () => {
        if (rect) this.writer.pin(rect);
      },
      'fill-down': () => {
        if (rect) this.writer.fillDown(rect);
      },
      'fill-right': () => {
        if (rect) this.writer.fillRight(rect);
      },
    };
    deeds[kind]();
  }

  private go(way: typeof move, step: Step, geometry: GridGeometry): void {
    const marked = this.desk.marked();
    const next = marked && way(marked, step, this.desk.size());
    if (!next) return;
    this.desk.select(next);
    const place = this.desk.placeOf(way === extend ? next.head : focusOf(next));
    if (place) geometry.reveal(place);
  }

  private giveUp(): void {
    if (this.typist.mode() !== 'idle') this.typist.cancel();
    else if (this.pointer.stop() || this.peek.close()) return;
    else if (this.bindings.painting()) this.bindings.paintingEnded.emit();
    else this.escaped.set(true);
  }

  private askMenu(geometry: GridGeometry): void {
    const selection = this.desk.selection();
    const box = selection && geometry.boxOf(selection.focus);
    if (!box) return;
    this.bindings.menuAsked.emit({ place: selection.focus, selection, x: box.left, y: box.bottom });
  }
}

const FAR: Step = { rows: Infinity, columns: Infinity };
