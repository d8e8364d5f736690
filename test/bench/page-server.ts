/** A page with many small subresources, a fifth of them redirected, all fresh on every load. */
import { createServer } from "node:http";

export interface PageServer {
  readonly origin: string;
  close(): void;
}

const redirectEvery = 5;

function page(subresources: number, load: string): string {
  const tags = Array.from({ length: subresources }, (_, at) => {
    const where = at % redirectEvery === 0 ? "/moved" : "/picture";
    return `<img src="${where}?${load}.${at}" width="1" height="1" alt="">`;
  });
  return `<!doctype html><title>${load}</title>${tags.join("")}`;
}

const picture = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

export function startPageServer(subresources: number): Promise<PageServer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    response.setHeader("Cache-Control", "no-store");
    if (url.pathname === "/moved") response.writeHead(302, { Location: `/picture${url.search}` }).end();
    else if (url.pathname === "/picture")
      response.writeHead(200, { "Content-Type": "image/gif" }).end(picture);
    else
      response.writeHead(200, { "Content-Type": "text/html" }).end(page(subresources, url.search.slice(1)));
  });
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve, reject) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (typeof address !== "object" || address === null) reject(new Error("the server has no port"));
      else resolve({ origin: `http://127.0.0.1:${address.port}`, close: () => server.close() });
    });
  });
}
