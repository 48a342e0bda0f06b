import { computed, Injectable, inject, signal } from '@angular/core';
import type {
  ChangeRobotRequest,
  CreateRobotRequest,
  RobotDeliveryView,
  RobotListView,
  RobotView,
} from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { Words } from '../words/words';
import { DeliveryApi } from './delivery-api';

/** The robots of groups that somebody looks after. */
@Injectable()
export class RobotsStore {
  private readonly api = inject(DeliveryApi);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly loaded = signal<Loaded<RobotListView>>({ is: 'loading' });

  readonly robots = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.robots : [];
  });
  /** The operator has set a key for their secrets; assumed until known. */
  readonly on = computed(() => {
    const loaded = this.loaded();
    return loaded.is !== 'ready' || loaded.value.on;
  });
  readonly state = computed(() => {
    const loaded = this.loaded();
    const robots = this.robots();
    return listState(loaded.is === 'ready' ? { is: 'ready', value: robots } : loaded, robots.length);
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    void this.load();
  }

  async load(): Promise<void> {
    try {
      this.loaded.set({ is: 'ready', value: await this.api.robots() });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async create(request: CreateRobotRequest): Promise<void> {
    await this.api.createRobot(request);
    await this.load();
    this.toasts.done(this.words.t('delivery.robots.created', { name: request.name }));
  }

  async change({ id }: RobotView, request: ChangeRobotRequest): Promise<void> {
    await this.api.changeRobot(id, request);
    await this.load();
    this.toasts.done(this.words.t('delivery.robots.changed', { name: request.name }));
  }

  async remove({ id, name }: RobotView): Promise<void> {
    await this.api.removeRobot(id);
    await this.load();
    this.toasts.done(this.words.t('delivery.robots.removed', { name }));
  }

  /** What came of the test is said at once. */
  async test({ id, name }: RobotView): Promise<void> {
    const { state, failure, detail } = await this.api.testRobot(id);
    await this.load();
    if (state === 'sent') return this.toasts.done(this.words.t('delivery.robots.tested', { name }));
    if (failure === null) return this.toasts.done(this.words.t('delivery.robots.waiting', { name }));
    this.toasts.problem(
      this.words.t('delivery.robots.testFailed', { name, why: this.why({ failure, detail }) }),
    );
  }

  /** Why something did not arrive, with the number that was answered. */
  why({ failure, detail }: Pick<RobotDeliveryView, 'failure' | 'detail'>): string {
    const number = detail === null ? '' : this.words.t('delivery.detail', { detail });
    return failure === null ? number : this.words.t(`codes.deliveryFailure.${failure}`) + number;
  }
}
