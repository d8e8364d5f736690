import {
  ask,
  giveBack,
  holds,
  offeredPermissions,
  onPermissionChange,
  type OptionalPermission,
  permissionWords,
} from "./optional-permissions.ts";
import type { StatusLine } from "./status-line.ts";

function choiceOf(name: OptionalPermission, box: HTMLInputElement): HTMLElement {
  const { title, learns, never } = permissionWords[name];
  const label = document.createElement("label");
  label.className = "choice";
  const what = document.createElement("span");
  what.textContent = title;
  const small = document.createElement("small");
  small.textContent = `${learns} ${never}`;
  label.append(box, what, small);
  return label;
}

/** A switch for each optional permission: on when Hopscope holds it. Switching it asks the browser, or gives it back. */
export function showGivenPermissions(list: HTMLElement, status: StatusLine): void {
  const boxes = offeredPermissions.map((name) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.name = name;
    box.addEventListener("change", () =>
      status.run("The permission was not changed", async () => {
        if (box.checked) {
          const granted = await ask(name);
          status.say(granted ? "Allowed." : "Not allowed.", !granted);
        } else {
          await giveBack(name);
          status.say("Given back.");
        }
        box.checked = await holds(name);
      }),
    );
    list.append(choiceOf(name, box));
    return { name, box };
  });
  const show = (): void =>
    status.run("The browser did not say what is allowed", async () => {
      for (const { name, box } of boxes) box.checked = await holds(name);
    });
  onPermissionChange(show);
  show();
}
