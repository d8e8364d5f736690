/** Redirects whose URLs and headers are the point: long, changed in every part, or made to deceive. */
import type { CaptureEvent } from "../../src/core/event.ts";
import { drawn, hostile } from "./situations.ts";

const filters = Array.from({ length: 160 }, (_, at) => `filter%5B${at}%5D=${"v".repeat(20)}${at}`).join("&");

/** 6 kB of query, of which one value in the middle changes. */
export const longUrls = drawn(
  `
  0 #50 seen GET https://reports.acme.example/search?page=1&${filters}&sort=date main_frame
  30 #50 redirect 302 Found to=https://reports.acme.example/search?page=1&${filters.replace("80%5D=v", "80%5D=w")}&sort=date ip=203.0.113.44 | Location: /search
  31 #50 seen GET https://reports.acme.example/search?page=1&${filters.replace("80%5D=v", "80%5D=w")}&sort=date
  60 #50 done 200 OK ip=203.0.113.44 | Content-Type: text/html
`,
  170_000,
);

/** Every part of the URL changes; Authorization and Cookie are lost on the way. */
export const everyPart = drawn(
  `
  0 #51 seen POST http://anna:secret@eu.old.shop.dev:8080/en/cart/items?ref=mail&next=%2Fpay%3Fa%3D1&page=2&lang=en#top xmlhttprequest body initiator=https://shop.dev
  1 #51 sent | Host: eu.old.shop.dev:8080 | User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0 | Accept: application/json | Accept-Language: en-US,en;q=0.5 | Accept-Encoding: gzip, deflate, br, zstd | Content-Type: application/json | Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0NzExIn0.c2lnbmF0dXJl | Cookie: sid=4711aa99; theme=dark | Origin: https://shop.dev | Referer: https://shop.dev/cart?item=7 | X-Trace: 9f1c | Connection: keep-alive
  44 #51 redirect 302 Found to=https://us.shop.dev/en-US/cart/items?page=3&lang=en&ref=mail&code=x%20y ip=203.0.113.20 | Date: Sat, 21 Nov 2026 14:02:11 GMT | Location: https://us.shop.dev/en-US/cart/items?page=3&lang=en&ref=mail&code=x%20y | Server: nginx/1.27 | Cache-Control: no-store | Set-Cookie: sid=; Max-Age=0; Path=/ | Set-Cookie: region=us; Path=/ | X-Request-Id: 5b0e | Vary: Accept-Language | Strict-Transport-Security: max-age=31536000; includeSubDomains
  45 #51 seen GET https://us.shop.dev/en-US/cart/items?page=3&lang=en&ref=mail&code=x%20y
  46 #51 sent | Host: us.shop.dev | User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0 | Accept: application/json | Accept-Language: en-US,en;q=0.5 | Accept-Encoding: gzip, deflate, br, zstd | Origin: null | Referer: https://shop.dev/ | X-Trace: 9f1c | Sec-Fetch-Mode: cors | Connection: keep-alive
  90 #51 done 200 OK ip=203.0.113.21 | Date: Sat, 21 Nov 2026 14:02:12 GMT | Content-Type: application/json; charset=utf-8 | Server: nginx/1.29 | Cache-Control: no-store | X-Request-Id: 5b0f | Vary: Accept-Language | Content-Length: 812
`,
  180_000,
);

/** A user name like a host, then hosts in letters that look Latin, and one that is only German. */
export const lookAlikes = drawn(
  `
  0 #52 seen GET https://bank.example@evil.example/login main_frame
  20 #52 redirect 302 Found to=https://xn--80ak6aa92e.com/ ip=203.0.113.66 | Location: https://xn--80ak6aa92e.com/
  21 #52 seen GET https://xn--80ak6aa92e.com/
  40 #52 redirect 302 Found to=https://xn--pple-43d.example/ ip=203.0.113.66 | Location: https://xn--pple-43d.example/
  41 #52 seen GET https://xn--pple-43d.example/
  60 #52 redirect 302 Found to=https://xn--bcher-kva.example/%D7%A9%D7%9C%D7%95%D7%9D ip=203.0.113.66 | Location: https://xn--bcher-kva.example/%D7%A9%D7%9C%D7%95%D7%9D
  61 #52 seen GET https://xn--bcher-kva.example/%D7%A9%D7%9C%D7%95%D7%9D
  90 #52 done 200 OK ip=203.0.113.66 | Content-Type: text/html
`,
  190_000,
);

export const urlChains: readonly (readonly CaptureEvent[])[] = [longUrls, everyPart, lookAlikes, hostile];
