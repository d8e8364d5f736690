/** The optional permissions on the settings page. */
import {
  ask,
  giveBack,
  holds,
  offeredPermissions,
  onPermissionChange,
  type OptionalPermission,
} from "./optional-permissions.ts";
import type { StatusLine } from "./status-line.ts";
import { permission } from "./words.ts";

function choiceOf(name: OptionalPermission, box: HTMLInputElement): HTMLElement {
  const label = document.createElement("label");
  label.className = "choice";
  const what = document.createElement("span");
  what.textContent = permission.say(`title_${name}`);
  const small = document.createElement("small");
  small.textContent = permission.say(`note_${name}`);
  label.append(box, what, small);
  return label;
}

const notChanged = (reason: string): string => permission.say("not_changed", reason);
const unknown = (reason: string): string => permission.say("unknown", reason);

/** A switch for each optional permission: on when Hopscope holds it. Switching it asks the browser, or gives it back. */
export function showGivenPermissions(list: HTMLElement, status: StatusLine): void {
  const boxes = offeredPermissions.map((name) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.name = name;
    box.addEventListener("change", () =>
      status.run(notChanged, async () => {
        if (box.checked) {
          const granted = await ask(name);
          status.say(permission.say(granted ? "allowed" : "not_allowed"), !granted);
        } else {
          await giveBack(name);
          status.say(permission.say("given_back"));
        }
        box.checked = await holds(name);
      }),
    );
    list.append(choiceOf(name, box));
    return { name, box };
  });
  const show = (): void =>
    status.run(unknown, async () => {
      for (const { name, box } of boxes) box.checked = await holds(name);
    });
  onPermissionChange(show);
  show();
}
