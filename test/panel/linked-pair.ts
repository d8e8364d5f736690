/** Two ends of a connection in memory. Messages arrive in order, each in a task of its own turn, as over a port. */
import type { Link } from "../../src/core/protocol.ts";

interface End<Out, In> extends Link<Out, In> {
  hear(message: In): void;
  hearClose(): void;
}

function endOf<Out, In>(other: () => End<In, Out>): End<Out, In> {
  const listeners = new Set<(message: In) => void>();
  const closers = new Set<() => void>();
  let open = true;
  return {
    send(message) {
      if (!open) throw new Error("The connection is closed");
      const copy = structuredClone(message);
      queueMicrotask(() => other().hear(copy));
    },
    onMessage: (listener) => void listeners.add(listener),
    onClose: (listener) => void closers.add(listener),
    close() {
      if (!open) return;
      open = false;
      other().hearClose();
    },
    hear(message) {
      if (open) for (const listener of listeners) listener(message);
    },
    hearClose() {
      open = false;
      for (const closer of closers) closer();
    },
  };
}

/** What one end sends, the other hears; when one closes, the other is told. As with a port, the closer is not. */
export function linkedPair<A, B>(): readonly [Link<A, B>, Link<B, A>] {
  const left: End<A, B> = endOf<A, B>(() => right);
  const right: End<B, A> = endOf<B, A>(() => left);
  return [left, right];
}
