/** What runs inside the pages that are measured. No function may refer to anything outside itself. */

interface Probe {
  /** Milliseconds from the navigation's start to the paint of what was waited for. */
  painted?: number;
  /** When the row of each chain was painted, in milliseconds since the epoch. */
  rows?: Map<string, number>;
}

declare global {
  interface Window {
    hopscopeBench: Probe | undefined;
  }
}

/** Before the page's own scripts: notes when something that matches was painted. */
export function notePaint(selector: string): void {
  const probe: Probe = {};
  window.hopscopeBench = probe;
  const look = (): void => {
    if (document.querySelector(selector) === null) return;
    changes.disconnect();
    // A frame's callbacks come before its paint, and an urgent task that they queue comes after it: an ordinary one
    // would wait for whatever else the page has to do.
    requestAnimationFrame(() => {
      void scheduler.postTask(() => (probe.painted = performance.now()), { priority: "user-blocking" });
    });
  };
  const changes = new MutationObserver(look);
  changes.observe(document, { childList: true, subtree: true });
}

/** Notes when each row that is not there yet is painted. */
export function noteRows(): void {
  const rows = new Map<string, number>();
  window.hopscopeBench = { rows };
  const seen = new Set<string>();
  const look = (): void => {
    const fresh = [...document.querySelectorAll<HTMLElement>("[data-chain]")].flatMap(({ dataset }) => {
      const id = dataset["chain"] ?? "";
      return seen.has(id) ? [] : [id];
    });
    if (fresh.length === 0) return;
    for (const id of fresh) seen.add(id);
    requestAnimationFrame(() => {
      const note = (): void => {
        for (const id of fresh) rows.set(id, performance.timeOrigin + performance.now());
      };
      void scheduler.postTask(note, { priority: "user-blocking" });
    });
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}

/** What noteRows noted, by chain. */
export function notedRows(): readonly (readonly [id: string, paintedAt: number])[] {
  return [...(window.hopscopeBench?.rows ?? [])];
}

/** Asks for `count` resources that redirect, evenly, so many a second; gives how many a second it became. */
export async function fetchEvenly(count: number, perSecond: number): Promise<number> {
  const begin = performance.now();
  const sums = { asked: 0, answered: 0 };
  const ask = async (): Promise<void> => {
    const answer = await fetch(`/moved?${sums.asked}`);
    await answer.arrayBuffer();
    sums.answered += 1;
  };
  while (sums.answered < count) {
    const due = Math.min(count, ((performance.now() - begin) / 1000) * perSecond);
    // A browser refuses to hold ever more requests that wait.
    for (; sums.asked < due && sums.asked - sums.answered < 100; sums.asked += 1) void ask();
    await new Promise((resolve) => {
      setTimeout(resolve, 4);
    });
  }
  return count / ((performance.now() - begin) / 1000);
}

/** Scrolls the list by `step` pixels a frame, up and down, and gives how long each frame took. */
export async function scrollList(step: number, frames: number): Promise<readonly number[]> {
  const list = document.querySelector(".chain-scroll");
  if (list === null) throw new Error("There is no list");
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  list.scrollTop = 0;
  // What the page did before must not be counted.
  for (let wait = 0; wait < 30; wait += 1) await nextFrame();
  const times: number[] = [];
  let way = step;
  let before = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    const furthest = list.scrollHeight - list.clientHeight;
    if (list.scrollTop + way < 0 || list.scrollTop + way > furthest) way = -way;
    list.scrollTop += way;
    const now = await nextFrame();
    times.push(now - before);
    before = now;
  }
  return times;
}
