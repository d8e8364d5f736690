// @vitest-environment happy-dom
/** Whatever a page writes stays text: no element, no attribute, no style and no link is made of it. */
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { openOnly } from "./open-chain.ts";
import { hostileChain } from "./hostile-events.ts";
import { unmountPanel } from "./render-panel.tsx";

afterEach(unmountPanel);

/** What the panel builds its views of. A page's own elements would bring others. */
const elements = new Set(
  (
    "a b body button code dd del details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 header i input ins label legend " +
    "li main mark nav ol option p path pre section select span strong style summary svg circle table tbody td th " +
    "thead title tr ul wbr"
  ).split(" "),
);

/** Attributes that run, load or send something, and the one that the hostile element has. */
const dangerous = /^(?:on.*|src.*|.*:.*|action|formaction|ping|background|data|poster|content|y)$/;

/** Attributes whose values people read; all others have values of the panel alone. */
const spoken = new Set(["aria-label", "aria-description", "aria-valuetext", "placeholder", "title"]);
const own = /^[\w\s.:;,#()%+-]*$/;

const deceptive = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}\u00a0\u2800\u3000]/u;

/** Lines and isolated runs are the panel's own. */
function withoutOwnSigns(text: string): string {
  return text.replaceAll(/\u2068([^\u2068\u2069]*)\u2069/gu, "$1").replaceAll("\n", "");
}

/** What is wrong in the document. */
function breaches(): readonly string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll("body *")) {
    const name = element.localName;
    if (!elements.has(name)) found.push(`element ${name}`);
    for (const { name: attribute, value } of element.attributes) {
      const at = `${name} ${attribute}=${value.slice(0, 80)}`;
      if (dangerous.test(attribute)) found.push(`attribute ${at}`);
      else if (attribute === "href") {
        if (!/^https?:\/\//.test(value)) found.push(`link ${at}`);
      } else if (spoken.has(attribute)) {
        if (deceptive.test(withoutOwnSigns(value))) found.push(`deceives ${at}`);
      } else if (name !== "path" && !own.test(value)) found.push(`value ${at}`);
    }
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const { textContent, parentElement } = texts.currentNode;
    const hidden = deceptive.exec(withoutOwnSigns(textContent ?? ""))?.[0];
    if (hidden === undefined) continue;
    found.push(
      `text of ${parentElement?.closest("[class]")?.className} ${parentElement?.localName} "${textContent?.slice(0, 60)}": U+${hidden.codePointAt(0)?.toString(16)}`,
    );
  }
  return found;
}

/** Everything that can be opened lies open. */
function unfold(): void {
  for (const closed of document.querySelectorAll('.detail [aria-expanded="false"]:not([aria-haspopup])'))
    fireEvent.click(closed);
  for (const more of document.querySelectorAll(".url-gap")) fireEvent.click(more);
  for (const details of document.querySelectorAll("details")) details.open = true;
}

describe("hostile text", () => {
  it(
    "stays text in every field of a chain, in the list, the route and all that opens",
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(hostileChain, async (events) => {
          try {
            await openOnly(events);
            const legs = document.querySelectorAll("[data-leg]").length;
            unfold();
            await waitFor(() => expect(document.querySelectorAll(".details")).toHaveLength(legs));
            expect(breaches()).toEqual([]);
          } finally {
            unmountPanel();
          }
        }),
        { numRuns: 15 },
      );
    },
  );

  it("would be found", async () => {
    await openOnly([...fc.sample(hostileChain, { numRuns: 1, seed: 1 })].flat());
    const line = document.createElement("p");
    line.innerHTML = `<a href="javascript:alert(1)" onclick="x">\u202e</a><img style="a: url(&quot;)">`;
    screen.getByRole("list", { name: "Route" }).append(line);
    expect(breaches()).toEqual([
      "link a href=javascript:alert(1)",
      "attribute a onclick=x",
      "element img",
      'value img style=a: url(")',
      'text of route a "\u202e": U+202e',
    ]);
  });
});
