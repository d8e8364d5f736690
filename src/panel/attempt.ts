/** What somebody clicked for, and what to say when it cannot be done: a click without any effect looks like a broken one. */
import type { Panel } from "./context.ts";
import type * as RowActions from "./row-actions.ts";
import { visible } from "./text/visible.ts";
import { say } from "./words.ts";

export function attempt({ tell }: Pick<Panel, "tell">, act: () => Promise<void>): void {
  act().catch((error: unknown) => tell(say("not_done", visible(String(error)))));
}

export type RowAction = keyof typeof RowActions;

/**
 * Does something with the chains of a line of the list, once its code is loaded.
 * @param ids the first is the one that the line begins with.
 */
export function actOnLine(panel: Panel, action: RowAction, ids: readonly [string, ...string[]]): void {
  attempt(panel, async () => {
    const actions = await import("./row-actions.ts");
    await actions[action](panel, ids);
  });
}
