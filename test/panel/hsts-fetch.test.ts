import { describe, expect, it } from "vitest";
import { askPreloadList, type Surroundings } from "../../src/panel/hsts/preload-fetch.ts";

const answer = (change: object = {}): string =>
  JSON.stringify({
    name: "bank.example",
    status: "preloaded",
    bulk: true,
    preloadedDomain: "bank.example",
    ...change,
  });

function ask(host: string, respond: () => Response | Promise<Response>, online = true) {
  const sent: { readonly url: string; readonly options: RequestInit }[] = [];
  const surroundings: Surroundings = {
    fetch(url, options) {
      sent.push({ url, options });
      return Promise.resolve().then(respond);
    },
    online: () => online,
    now: () => 42,
  };
  return { sent, check: askPreloadList(host, surroundings) };
}

describe("asking hstspreload.org", () => {
  it("sends the host name alone: no cookie, no referrer, no redirect, nothing kept", async () => {
    const { sent, check } = ask("https://Bank.example/private?x", () => new Response(answer()));
    expect(await check).toMatchObject({
      ok: true,
      status: "preloaded",
      domain: "bank.example",
      checkedAt: 42,
    });
    expect(sent).toHaveLength(1);
    const [{ url, options } = { url: "", options: {} }] = sent;
    expect(url).toBe("https://hstspreload.org/api/v2/status?domain=bank.example");
    expect(options).toMatchObject({
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "error",
      cache: "no-store",
    });
    expect(options.signal).toBeInstanceOf(AbortSignal);
  });

  it("sends nothing when offline, or when there is nothing to ask", async () => {
    const offline = ask("bank.example", () => new Response(answer()), false);
    expect(await offline.check).toMatchObject({ ok: false, error: "offline" });
    const local = ask("localhost", () => new Response(answer()));
    expect(await local.check).toMatchObject({ ok: false });
    expect([...offline.sent, ...local.sent]).toEqual([]);
  });

  const timeout = (): Promise<Response> => Promise.reject(new DOMException("late", "TimeoutError"));

  it.each<[string, () => Response | Promise<Response>, object]>([
    ["an error", () => new Response("down", { status: 503 }), { error: "refused", httpStatus: 503 }],
    ["no connection", () => Promise.reject(new TypeError("Failed to fetch")), { error: "unreachable" }],
    ["silence", timeout, { error: "timeout" }],
    ["a page", () => new Response("<html>"), { error: "unreadable" }],
    ["nothing", () => new Response(null), { error: "unreadable" }],
    ["another host", () => new Response(answer({ name: "evil.example" })), { error: "unreadable" }],
    ["a flood", () => new Response(answer({ message: "x".repeat(20_000) })), { error: "unreadable" }],
  ])("survives %s", async (_, respond, failure) => {
    expect(await ask("bank.example", respond).check).toEqual({ ok: false, host: "bank.example", ...failure });
  });

  it("stops reading a flood", async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
    });
    expect(await ask("bank.example", () => new Response(endless)).check).toMatchObject({
      error: "unreadable",
    });
    expect(given).toBeLessThan(50);
  });
});
