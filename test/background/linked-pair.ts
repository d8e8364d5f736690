/** Two ends of a connection in memory. What is sent arrives in a later turn, as over a real port. */
import type { Link } from "../../src/core/protocol.ts";

class End<Out, In> implements Link<Out, In> {
  other: End<In, Out> | null = null;
  readonly #messages = new Set<(message: In) => void>();
  readonly #closes = new Set<() => void>();

  send(message: Out): void {
    if (this.other === null) throw new Error("Attempting to use a disconnected port object");
    const { other } = this;
    const copy = structuredClone(message);
    queueMicrotask(() => {
      for (const listener of other.#messages) listener(copy);
    });
  }

  onMessage(listener: (message: In) => void): void {
    this.#messages.add(listener);
  }

  onClose(listener: () => void): void {
    this.#closes.add(listener);
  }

  /** As with a port, only the other end hears of it. */
  close(): void {
    const { other } = this;
    this.other = null;
    if (other === null) return;
    other.other = null;
    for (const listener of other.#closes) listener();
  }
}

export function linkedPair<A, B>(): readonly [Link<A, B>, Link<B, A>] {
  const first = new End<A, B>();
  const second = new End<B, A>();
  first.other = second;
  second.other = first;
  return [first, second];
}
