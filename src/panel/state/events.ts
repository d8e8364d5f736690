/** Asking the background for the events of chains: numbered asks, asked again after a reconnection. */
import type { CaptureEvent } from "../../core/event.ts";
import type { Notice, Request } from "../../core/protocol.ts";

export type EventsByChain = ReadonlyMap<string, readonly CaptureEvent[]>;

interface Ask {
  readonly request: Extract<Request, { kind: "get-events" }>;
  readonly events: Map<string, readonly CaptureEvent[]>;
  answered(events: EventsByChain): void;
}

export class EventAsks {
  readonly #open = new Map<number, Ask>();
  readonly #send: (request: Request) => void;
  #last = 0;

  constructor(send: (request: Request) => void) {
    this.#send = send;
  }

  /** Resolves with the events by chain id; chains that are gone are left out. */
  ask(chainIds: readonly string[]): Promise<EventsByChain> {
    this.#last += 1;
    const request = { kind: "get-events", ask: this.#last, chainIds } as const;
    return new Promise((answered) => {
      this.#open.set(request.ask, { request, events: new Map(), answered });
      this.#send(request);
    });
  }

  /** Asks again for everything that is still open. */
  askAgain(): void {
    for (const { request, events } of this.#open.values()) {
      events.clear();
      this.#send(request);
    }
  }

  hear(notice: Extract<Notice, { kind: "events" | "events-end" }>): void {
    const ask = this.#open.get(notice.ask);
    if (ask === undefined) return;
    if (notice.kind === "events") {
      ask.events.set(notice.chainId, notice.events);
      return;
    }
    this.#open.delete(notice.ask);
    ask.answered(ask.events);
  }
}
