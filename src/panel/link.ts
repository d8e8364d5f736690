/** The panel's connection to the background: one at a time, and a new one as soon as it dies. */
import type { Link, LogPosition, Notice, Request } from "../core/protocol.ts";

export type PanelLink = Link<Request, Notice>;

/** connected: the background has answered. lost: the extension itself is gone (updated, removed or switched off). */
export type Connection = "connecting" | "connected" | "lost";

/** An open background idles out after 30 s in Chromium although the port is open; a message every 20 s keeps it awake. */
const pingEvery = 20_000;
/** Waits before the second, third … attempt without an answer in between. The first attempt waits for nothing. */
const waits = [0, 100, 400, 1500, 5000];

export interface Follower {
  readonly tabId: number;
  /** Opens a connection. Throws when there is no extension left to connect to. */
  connect(): PanelLink;
  /** Where the log stood when the last notice came; null before the first. */
  position(): LogPosition | null;
  onNotice(notice: Notice): void;
  /** "connected" with every notice, "connecting" at every end of a connection, "lost" when no other is to be had. */
  onConnection(connection: Connection): void;
}

export interface Following {
  send(request: Request): void;
  stop(): void;
}

/** The link, on which nothing is heard before that: what the background says first is on its way meanwhile. */
export function hearingAfter(ready: Promise<unknown>, link: PanelLink): PanelLink {
  return {
    ...link,
    onMessage: (listener) => link.onMessage((message) => void ready.then(() => listener(message))),
  };
}

/** Follows a tab through every death of the background; requests made meanwhile are sent on reconnection. */
export function follow(follower: Follower): Following {
  let link: PanelLink | null = null;
  let stopped = false;
  let failures = 0;
  let unsent: Request[] = [];
  let retry: ReturnType<typeof setTimeout> | undefined;

  const send = (request: Request): void => {
    try {
      if (link === null) unsent.push(request);
      else link.send(request);
    } catch {
      // The port died and its end has not been reported yet: onClose follows.
      unsent.push(request);
    }
  };

  const open = (): void => {
    if (stopped) return;
    try {
      link = follower.connect();
    } catch {
      follower.onConnection("lost");
      return;
    }
    const current = link;
    current.onMessage((notice) => {
      // What had waited for its listener when the connection ended: it is told again on the next.
      if (link !== current) return;
      failures = 0;
      follower.onConnection("connected");
      follower.onNotice(notice);
    });
    current.onClose(() => {
      if (link !== current || stopped) return;
      link = null;
      follower.onConnection("connecting");
      const wait = waits[Math.min(failures, waits.length - 1)] ?? 0;
      failures += 1;
      if (wait === 0) open();
      else retry = setTimeout(open, wait);
    });
    send({ kind: "follow", tabId: follower.tabId, since: follower.position() });
    const waiting = unsent;
    unsent = [];
    for (const request of waiting) send(request);
  };

  const pings = setInterval(() => {
    if (link !== null) send({ kind: "ping" });
  }, pingEvery);
  open();

  return {
    send,
    stop() {
      stopped = true;
      clearInterval(pings);
      clearTimeout(retry);
      link?.close();
      link = null;
    },
  };
}
