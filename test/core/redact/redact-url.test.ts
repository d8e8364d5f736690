import { describe, expect, test } from "vitest";
import { redact } from "../../../src/core/redact/redact.ts";
import { documentOfHops, hop, redactedUrl } from "./redact-samples.ts";

const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ";
const uuid = "3f2b7c1e-9a54-4d02-8f7b-0c6d5e4a3b21";

describe("URLs: what is hidden", () => {
  test.each([
    // OAuth callback, code and state; the implicit flow's fragment
    [
      "https://app.example/cb?code=SplxlOBeZQQYbYS6&state=xyz&page=2",
      "https://app.example/cb?code=REDACTED-1&state=REDACTED-2&page=2",
    ],
    [
      "https://app.example/cb#access_token=2YotnFZF&token_type=Bearer&lang=en",
      "https://app.example/cb#access_token=REDACTED-1&token_type=Bearer&lang=en",
    ],
    ["https://app.example/#/cb?id_token=abc&tab=1", "https://app.example/#/cb?id_token=REDACTED-1&tab=1"],
    // password reset and invitation links
    [
      "https://app.example/password/reset/8f3ab9?email=a%40b.example",
      "https://app.example/password/reset/REDACTED-1?email=a%40b.example",
    ],
    ["https://app.example/reset/confirm/reset-8f3", "https://app.example/reset/confirm/REDACTED-1"],
    [
      "https://app.example/reset-password/MTIz/bx9-77aa/",
      "https://app.example/reset-password/REDACTED-1/REDACTED-2/",
    ],
    [`https://app.example/invite/${uuid}/accept`, "https://app.example/invite/REDACTED-1/accept"],
    [
      `https://app.example/unsubscribe?u=${uuid}&lang=en`,
      "https://app.example/unsubscribe?u=REDACTED-1&lang=en",
    ],
    ["https://app.example/signup?invite=friends42", "https://app.example/signup?invite=REDACTED-1"],
    // webhooks
    [
      "https://hooks.slack.com/services/T024BE7LD/B0352AB/XyZabcKLmno",
      "https://hooks.slack.com/services/REDACTED-1/REDACTED-2/REDACTED-3",
    ],
    [
      "https://discord.com/api/webhooks/4242/aB-c_d",
      "https://discord.com/api/webhooks/REDACTED-1/REDACTED-2",
    ],
    [
      "https://api.telegram.org/bot123456:ABC-DEF1234ghIkl-zyx57W2v1u1/sendMessage",
      "https://api.telegram.org/REDACTED-1/sendMessage",
    ],
    [`https://webhook.site/${uuid}`, "https://webhook.site/REDACTED-1"],
    // S3 presigned URL
    [
      "https://b.s3.amazonaws.com/a%20b.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA%2F20261121%2Fus&X-Amz-Date=20261121T200000Z&X-Amz-Expires=300&X-Amz-SignedHeaders=host&X-Amz-Signature=0a1b2c",
      "https://b.s3.amazonaws.com/a%20b.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=REDACTED-1&X-Amz-Date=20261121T200000Z&X-Amz-Expires=300&X-Amz-SignedHeaders=host&X-Amz-Signature=REDACTED-2",
    ],
    // userinfo
    ["https://bob:hunter2@h.example:8443/a", "https://REDACTED-1:REDACTED-2@h.example:8443/a"],
    ["https://ghp_abcdefgh@git.example/repo.git", "https://REDACTED-1@git.example/repo.git"],
    ["//bob:p@w@h.example/", "//REDACTED-1:REDACTED-2@h.example/"],
    ["https:\\\\bob:pw@h.example\\a", "https:\\\\REDACTED-1:REDACTED-2@h.example\\a"],
    ["http:bob:pw@h.example/", "http:REDACTED-1:REDACTED-2@h.example/"],
    // nested, raw and encoded once, twice
    [
      "https://a.example/?next=https%3A%2F%2Fu%3Ap%40h.example%2F%3Ftoken%3Dabc%26page%3d2",
      "https://a.example/?next=https%3A%2F%2FREDACTED-1%3AREDACTED-2%40h.example%2F%3Ftoken%3DREDACTED-3%26page%3d2",
    ],
    [
      "https://a.example/?next=/b?next=%252Freset%252Fabc1",
      "https://a.example/?next=/b?next=%252Freset%252FREDACTED-1",
    ],
    [
      "https://web.example/2020/https://u:p@h.example/x",
      "https://web.example/2020/https://REDACTED-1:REDACTED-2@h.example/x",
    ],
    [
      "https://a.example/?data=%7B%22token%22%3A%22abc%22%2C%22page%22%3A2%7D",
      "https://a.example/?data=%7B%22token%22%3A%22REDACTED-1%22%2C%22page%22%3A2%7D",
    ],
    // by form alone; names in any spelling; matrix parameters
    [`https://a.example/v/${jwt}/x`, "https://a.example/v/REDACTED-1/x"],
    [`https://a.example/?x=${jwt}`, "https://a.example/?x=REDACTED-1"],
    ["https://a.example/?9f86d081884c7d659a2feaa0c55ad015", "https://a.example/?REDACTED-1"],
    [
      "https://a.example/?user[reset%5Ftoken]=a;b&PHPSESSID=q",
      "https://a.example/?user[reset%5Ftoken]=REDACTED-1&PHPSESSID=REDACTED-2",
    ],
    ["https://a.example/cart;jsessionid=0A1B?sku=7", "https://a.example/cart;jsessionid=REDACTED-1?sku=7"],
    // hand-offs to apps, and URLs that no parser takes
    ["myapp://cb?code=abc", "myapp://cb?code=REDACTED-1"],
    [
      "intent://x#Intent;S.browser_fallback_url=https%3A%2F%2Fu%3Ap%40h%2F;end",
      "intent://x#Intent;S.browser_fallback_url=https%3A%2F%2FREDACTED-1%3AREDACTED-2%40h%2F;end",
    ],
    ["https://bob:pa/ss?w#d@h.example/", "https://REDACTED-1:REDACTED-2@h.example/"],
    ["http://[broken/?token=abc&a=%zz", "http://[broken/?token=REDACTED-1&a=%zz"],
    ["/reset/%E0%A4%A", "/reset/REDACTED-1"],
  ])("%s", (url, expected) => {
    expect(redactedUrl(url)).toBe(expected);
  });
});

describe("URLs: what stays", () => {
  test.each([
    "https://shop.example/de/schuhe/rot?page=2&lang=en&q=shoes%20red&sort=-price",
    "https://blog.example/2026/how-to-reset-your-router-in-10-easy-steps",
    `https://shop.example/orders/${uuid}`,
    "https://cdn.example/static/app.d41d8cd98f00b204e9800998ecf8427e.js",
    "https://shop.example/?country_code=US&error_code=7&us_state=CA&keyword=turnkey&author=x",
    "https://app.example/reset/done",
    "https://app.example/verify/email",
    "https://app.example/services/consulting?monkeys=3",
    "https://app.example/webhooks/stripe",
    "https://registry.example/@scope/name#installation",
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://a.example/?t=2026-11-21T20:00:00.000Z&n=98765432109876543210987654321",
    "https://a.example/?token=&state=",
    "http://[2001:db8::1]:8080/a",
    "mailto:someone@shop.example?subject=Hello",
    "about:blank",
    "",
  ])("%s", (url) => {
    const { document, hidden } = redact(documentOfHops(hop({ url })));
    expect(document.chains[0]?.hops[0]?.url).toBe(url);
    expect(hidden).toEqual([]);
  });
});
