import {
  ask,
  giveBack,
  holds,
  offeredPermissions,
  onPermissionChange,
  type OptionalPermission,
  permissionWords,
} from "./optional-permissions.ts";
import { part } from "./part.ts";
import type { StatusLine } from "./status-line.ts";

/** The part of the permission page that asks for one optional permission and takes it back. */
export function askForOne(name: OptionalPermission, status: StatusLine): void {
  const { title, learns, never, unneededInChromium } = permissionWords[name];
  document.title = title;
  part("title", HTMLElement).textContent = title;
  const allow = part("allow", HTMLButtonElement);
  const back = part("giveBack", HTMLButtonElement);
  if (!offeredPermissions.includes(name)) {
    status.say(`There is nothing to allow: ${unneededInChromium ?? "this browser has no such permission."}`);
    return;
  }
  part("learns", HTMLElement).textContent = learns;
  part("never", HTMLElement).textContent = never;
  part("one", HTMLElement).hidden = false;

  let held = false;
  const show = async (): Promise<void> => {
    const wasHeld = held;
    held = await holds(name);
    allow.hidden = held;
    back.hidden = !held;
    if (held) status.say("Allowed. Hopscope uses it for the redirects that come from now on.");
    else if (wasHeld) status.say("Given back.");
  };
  const showAgain = (): void => status.run("The browser did not say what is allowed", show);

  allow.addEventListener("click", () =>
    status.run("The browser refused to ask", async () => {
      if (await ask(name)) await show();
      else status.say("Not allowed. Hopscope goes on without it.", true);
    }),
  );
  back.addEventListener("click", () =>
    status.run("The permission could not be given back", async () => {
      await giveBack(name);
      await show();
    }),
  );
  onPermissionChange(showAgain);
  showAgain();
}
