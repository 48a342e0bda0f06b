/** One event of a `text/event-stream`. */
export interface StreamEvent {
  name: string;
  data: string;
  /** Where the stream is resumed; an event without one leaves the place as it was. */
  id: string | undefined;
}

/**
 * Reads server-sent events from pieces of text that end anywhere. The browser's own `EventSource` hides why a stream
 * was refused and how long it has been silent; both decide here what to do next.
 */
export class EventStreamReader {
  private rest = '';
  private name = '';
  private data: string[] = [];
  private id: string | undefined;

  take(text: string): StreamEvent[] {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.line(line.endsWith('\r') ? line.slice(0, -1) : line));
  }

  private line(line: string): StreamEvent[] {
    if (line === '') return this.dispatch();
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.name = value;
    else if (field === 'data') this.data.push(value);
    else if (field === 'id') this.id = value;
    return []; // what begins with a colon only keeps the connection alive
  }

  private dispatch(): StreamEvent[] {
    const event = { name: this.name || 'message', data: this.data.join('\n'), id: this.id };
    const filled = this.data.length > 0;
    this.name = '';
    this.data = [];
    this.id = undefined;
    return filled ? [event] : [];
  }
}
