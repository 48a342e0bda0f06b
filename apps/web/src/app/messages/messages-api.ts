import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { MessagePageView, MessageQuery, ReadMessagesRequest, UnreadView } from '@banke/contracts';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class MessagesApi {
  private readonly http = inject(HttpClient);

  page(query: MessageQuery = {}): Promise<MessagePageView> {
    return firstValueFrom(this.http.get<MessagePageView>('/api/messages', { params: { ...query } }));
  }

  read(id: string): Promise<UnreadView> {
    return firstValueFrom(this.http.put<UnreadView>(`/api/messages/${id}/read`, {}));
  }

  readThrough(request: ReadMessagesRequest): Promise<UnreadView> {
    return firstValueFrom(this.http.put<UnreadView>('/api/messages/read', request));
  }
}
