import { inject, Injectable } from '@angular/core';
import { fillDown, fillRight } from './fill';
import { GridDesk } from './grid-desk';
import type { GridDeed } from './month-grid-types';
import { settle, transfer, type Transfer } from './move';
import { type Rect, sameSpot, type Spot, spotsOf, contains } from './selection';
import { type Intent, weigh } from './weigh';

/** Turns what somebody did into one change, after asking when that would write over something. */
@Injectable()
export class GridWriter {
  private readonly desk = inject(GridDesk);
  private readonly bindings = this.desk.bindings;

  /** `ask` for deeds whose extent is easily misjudged; typing, clearing and painting mean what they meet. */
  write(deed: GridDeed, intents: readonly Intent[], ask = false): void {
    if (this.bindings.readOnly()) return;
    const { filled, empty, closed } = weigh(intents, this.desk.groundAt);
    this.sayClosed(deed, closed);
    if (!ask || filled.length === 0) this.change(deed, [...filled, ...empty]);
    else {
      this.ask(deed, filled, empty, (onlyEmpty) => {
        this.change(deed, onlyEmpty ? empty : [...filled, ...empty]);
      });
    }
  }

  clear(rect: Rect): void {
    this.write(
      'cleared',
      spotsOf(rect).map((to) => ({ to, next: null })),
    );
  }

  /** With the brush that is armed. */
  paint(spots: readonly Spot[]): void {
    const brush = this.bindings.painting();
    if (!brush) return;
    this.write(
      'painted',
      spots.map((to) => ({ to, next: brush.id })),
    );
  }

  fill(transfers: readonly Transfer[]): void {
    this.write('filled', transfers.map(this.intentOf), true);
  }

  fillDown(rect: Rect): void {
    this.fill(fillDown(rect));
  }

  fillRight(rect: Rect): void {
    this.fill(fillRight(rect));
  }

  copy(from: Rect, to: Rect): void {
    this.write('moved', this.transfer(from, to).map(this.intentOf), true);
  }

  move(from: Rect, to: Rect): void {
    if (this.bindings.readOnly()) return;
    const transfers = this.transfer(from, to);
    const unmovable = transfers
      .filter(({ from: spot }) => !this.desk.groundAt(spot).open)
      .map(({ to: spot }) => spot);
    // What the rectangle leaves anyway is not written over.
    const { filled, empty, closed } = weigh(transfers.map(this.intentOf), (spot) => {
      const ground = this.desk.groundAt(spot);
      return contains(from, spot) ? { ...ground, codeId: null } : ground;
    });
    const stuck = [...closed, ...unmovable];
    this.sayClosed('moved', stuck);
    const make = (refused: readonly Spot[]) => {
      const { made, emptied } = settle(transfers, refused);
      this.change('moved', [
        ...made.map(this.intentOf),
        ...emptied.map((spot) => ({ to: spot, next: null })),
      ]);
    };
    const over = filled.filter(({ to: spot }) => !stuck.some((each) => sameSpot(each, spot)));
    if (over.length === 0) make(stuck);
    else {
      this.ask('moved', over, empty, (onlyEmpty) => {
        make(onlyEmpty ? [...stuck, ...over.map(({ to: spot }) => spot)] : stuck);
      });
    }
  }

  /** All are pinned unless all are pinned already. */
  pin(rect: Rect): void {
    if (this.bindings.readOnly()) return;
    const spots = spotsOf(rect).filter((spot) => this.desk.groundAt(spot).open);
    const pinned = spots.some((spot) => this.desk.cellAt(spot)?.pinned !== true);
    const places = spots.flatMap((spot) => this.desk.placeOf(spot) ?? []);
    if (places.length > 0) this.bindings.pinning.emit({ places, pinned });
  }

  /** Gaps in what is moved leave alone what they come to lie on. */
  private transfer(from: Rect, to: Rect): Transfer[] {
    return transfer(from, to).filter(({ from: spot }) => this.desk.groundAt(spot).codeId !== null);
  }

  private readonly intentOf = ({ from, to }: Transfer): Intent => ({
    to,
    next: this.desk.groundAt(from).codeId,
  });

  private ask(
    deed: GridDeed,
    filled: readonly Intent[],
    empty: readonly Intent[],
    then: (onlyEmpty: boolean) => void,
  ): void {
    const shown = this.shown();
    void this.bindings
      .askOverwrite()({ deed, filled: filled.length, empty: empty.length })
      .then((answer) => {
        // Spots are positions: in another list of people they would be somebody else's.
        if (answer !== 'cancel' && shown === this.shown()) then(answer === 'only-empty');
      });
  }

  private shown(): string {
    const [rows, columns] = [this.bindings.rows(), this.bindings.columns()];
    return [...rows.map(({ id }) => id), ...columns.map(({ day }) => day)].join(' ');
  }

  private change(deed: GridDeed, intents: readonly Intent[]): void {
    const cells = intents.flatMap(({ to, next }) => {
      const place = this.desk.placeOf(to);
      return place && this.desk.groundAt(to).codeId !== next ? { ...place, next } : [];
    });
    if (cells.length > 0) this.bindings.changed.emit({ deed, cells });
  }

  private sayClosed(deed: GridDeed, spots: readonly Spot[]): void {
    const places = spots.flatMap((spot) => this.desk.placeOf(spot) ?? []);
    if (places.length > 0) this.bindings.refused.emit({ reason: 'closed', deed, places });
  }
}
