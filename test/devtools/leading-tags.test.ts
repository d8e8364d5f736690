import { describe, expect, it } from "vitest";
import { leadingTags } from "../../src/devtools/leading-tags.ts";

const refresh = '<meta http-equiv="refresh" content="0;url=/next">';

describe("tags that may lead on", () => {
  it.each([
    [
      "the head of a page",
      `<!doctype html><head><base href="/a/">\n${refresh}`,
      `<base href="/a/">${refresh}`,
    ],
    ["any case", "<META HTTP-EQUIV=refresh>", "<META HTTP-EQUIV=refresh>"],
    ["several lines", "<meta\n  http-equiv=refresh\n>", "<meta\n  http-equiv=refresh\n>"],
    ["a value with >", `<meta content="0;url=/a>b">${refresh}`, `<meta content="0;url=/a>b">${refresh}`],
    ["what stands behind a comment", `<!-- ${refresh} -->${refresh}`, refresh],
    ["what stands behind a title", `<title>${refresh}</title>${refresh}`, refresh],
    [
      "what stands behind scripts",
      `<script>"<meta>"</SCRIPT ><noscript>${refresh}</noscript>${refresh}`,
      refresh,
    ],
    ["names that only begin alike", `<metadata><titles><title-bar>${refresh}`, refresh],
    ["what stands behind the shortest comments", `<!--><!--->${refresh}`, refresh],
  ])("%s", (_, html, tags) => {
    expect(leadingTags(html)).toBe(tags);
  });

  it.each([
    ["comment", `${refresh}<!-- ${refresh}`],
    ["script", `${refresh}<script>${refresh}`],
    ["tag", `${refresh}<meta http-equiv="refresh`],
    ["value", `${refresh}<meta content="${refresh.replaceAll('"', "'")}`],
  ])("a %s that never ends hides the rest, as it does in a browser", (_, html) => {
    expect(leadingTags(html)).toBe(refresh);
  });

  it("looks at each letter a few times at most, whatever a page repeats", () => {
    // With a search from every beginning to the end of the page, each of these takes longer than a test may.
    for (const filler of ["<!--", "<meta ", "<title ", "<script>", '<meta a="', "<base '"])
      expect(leadingTags(filler.repeat(300_000))).toBe("");
  });
});
