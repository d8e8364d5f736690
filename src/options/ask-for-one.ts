import {
  ask,
  giveBack,
  holds,
  offeredPermissions,
  onPermissionChange,
  type OptionalPermission,
} from "./optional-permissions.ts";
import { part } from "./part.ts";
import type { StatusLine } from "./status-line.ts";
import { permission } from "./words.ts";

const { say } = permission;

/** The part of the permission page that asks for one optional permission and takes it back. */
export function askForOne(name: OptionalPermission, status: StatusLine): void {
  const title = say(`title_${name}`);
  document.title = title;
  part("title", HTMLElement).textContent = title;
  const allow = part("allow", HTMLButtonElement);
  const back = part("giveBack", HTMLButtonElement);
  if (!offeredPermissions.includes(name)) {
    status.say(say("nothing_to_allow"));
    return;
  }
  part("learns", HTMLElement).textContent = say(`note_${name}`);
  part("one", HTMLElement).hidden = false;

  let held = false;
  const show = async (): Promise<void> => {
    const wasHeld = held;
    held = await holds(name);
    allow.hidden = held;
    back.hidden = !held;
    if (held) status.say(say("allowed_from_now"));
    else if (wasHeld) status.say(say("given_back"));
  };
  const showAgain = (): void => status.run((reason) => say("unknown", reason), show);

  allow.addEventListener("click", () =>
    status.run(
      (reason) => say("refused", reason),
      async () => {
        if (await ask(name)) await show();
        else status.say(say("goes_without"), true);
      },
    ),
  );
  back.addEventListener("click", () =>
    status.run(
      (reason) => say("not_given_back", reason),
      async () => {
        await giveBack(name);
        await show();
      },
    ),
  );
  onPermissionChange(showAgain);
  showAgain();
}
