/**
 * Lists the extensions that could have made a redirect. `?url=…&to=…` name the redirect, both written by pages and
 * shown as text only; `&private=1` says that it was made in a private window. A page of its own, because a click in
 * Firefox's DevTools cannot ask for a permission.
 */
import "./options.css";
import { browser, browserName } from "../browser.ts";
import { type Culprits, findCulprits, type RedirectInQuestion } from "../core/culprits/culprits.ts";
import { ruledOutWords } from "../core/culprits/words.ts";
import { clip } from "../core/text.ts";
import { visible } from "../panel/text/visible.ts";
import { ask, giveBack, holds, onPermissionChange } from "./optional-permissions.ts";
import { sayPage } from "./page-words.ts";
import { part } from "./part.ts";
import { StatusLine } from "./status-line.ts";
import { suspectItem } from "./suspect-item.ts";
import { extensions, permission } from "./words.ts";

sayPage();
const { say } = extensions;
const notListed = (reason: string): string => say("not_listed", reason);

const before = part("before", HTMLElement);
const after = part("after", HTMLElement);
const count = part("count", HTMLElement);
const status = new StatusLine(part("status", HTMLElement));

function redirectAsked(): RedirectInQuestion | null {
  const address = new URLSearchParams(location.search);
  const url = address.get("url");
  if (url === null || url === "") return null;
  return { url, to: address.get("to"), browser: browserName, private: address.get("private") === "1" };
}

function showRedirect({ url, to }: RedirectInQuestion): void {
  part("from", HTMLElement).textContent = visible(clip(url, 500));
  part("to", HTMLElement).textContent = visible(clip(to ?? "", 500));
  part("toLabel", HTMLElement).hidden = to === null;
  part("redirect", HTMLElement).hidden = false;
}

let held = false;

/** Also called when the permission was given or taken away elsewhere. */
async function look(redirect: RedirectInQuestion): Promise<void> {
  const wasHeld = held;
  held = await holds("management");
  if (held !== wasHeld) status.say(held ? "" : say("given_back"));
  before.hidden = held;
  after.hidden = !held;
  if (held) show(findCulprits(await browser.management.getAll(), redirect, browser.runtime.id), redirect);
}

function show(culprits: Culprits, redirect: RedirectInQuestion): void {
  const { suspects } = culprits;
  count.textContent =
    suspects.length === 0 ? say("count_none") : extensions.sayCount("count", suspects.length);
  const unsure = redirect.private && redirect.browser === "chromium";
  part("advice", HTMLElement).textContent = say(
    suspects.length === 0 ? "none_could" : unsure ? "some_could_private" : "some_could",
  );
  part("suspects", HTMLElement).replaceChildren(...suspects.map((suspect) => suspectItem(suspect, status)));
  part("ruledOut", HTMLElement).textContent = ruledOutWords(culprits);
}

function begin(redirect: RedirectInQuestion): void {
  const lookNow = (): void => status.run(notListed, () => look(redirect));
  showRedirect(redirect);
  part("allow", HTMLButtonElement).addEventListener("click", () =>
    status.run(
      (reason) => permission.say("refused", reason),
      async () => {
        if (!(await ask("management"))) {
          status.say(say("not_allowed"), true);
          return;
        }
        await look(redirect);
        // The button that had the focus is gone.
        count.focus();
      },
    ),
  );
  part("again", HTMLButtonElement).addEventListener("click", () =>
    status.run(notListed, async () => {
      await look(redirect);
      status.say(say("looked_again"));
    }),
  );
  part("giveBack", HTMLButtonElement).addEventListener("click", () =>
    status.run(
      (reason) => permission.say("not_given_back", reason),
      async () => {
        await giveBack("management");
        await look(redirect);
      },
    ),
  );
  onPermissionChange(lookNow);
  lookNow();
}

const redirect = redirectAsked();
if (redirect === null) status.say(say("no_redirect"), true);
else begin(redirect);
