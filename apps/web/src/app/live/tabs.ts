import { Injectable } from '@angular/core';
import type { SessionEnd } from '@banke/contracts/codes';
import { Subject } from 'rxjs';
import type { LiveNews } from './live';

/** What the tabs of one browser tell each other. They share the session, so they share what becomes of it. */
export type TabMessage =
  | { is: 'live'; news: LiveNews; id: string | undefined }
  | { is: 'entered'; accountId: string }
  | { is: 'left'; reason: SessionEnd };

/** Says to the other tabs and hears from them, never from itself. Alone where the browser has no channels. */
@Injectable({ providedIn: 'root' })
export class Tabs {
  private readonly channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('banke');
  private readonly messages = new Subject<TabMessage>();

  readonly heard = this.messages.asObservable();

  constructor() {
    this.channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
      this.messages.next(data);
    });
  }

  tell(message: TabMessage): void {
    this.channel?.postMessage(message);
  }
}
