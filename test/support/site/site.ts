/** The redirect laboratory: one loopback port that plays every host of the demo. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { TLSSocket } from "node:tls";
import { answer } from "./answer.ts";
import { makeCertificates, type Certificates } from "./certificate.ts";
import { Gates } from "./gates.ts";
import { closedPort, startOnePortServer } from "./one-port-server.ts";
import { page } from "./pages.ts";
import { RequestLog } from "./request-log.ts";
import type { Answer, SiteRequest } from "./request.ts";

export interface Site {
  readonly port: number;
  /** Nothing listens there: for a refused connection. */
  readonly closedPort: number;
  readonly certificates: Certificates;
  readonly log: RequestLog;
  readonly gates: Gates;
  close(): Promise<void>;
}

async function readRequest(incoming: IncomingMessage): Promise<SiteRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const scheme = incoming.socket instanceof TLSSocket ? "https" : "http";
  const host = incoming.headers.host ?? "";
  const url = new URL(incoming.url ?? "/", `${scheme}://${host}`);
  return {
    scheme,
    host: url.host,
    method: incoming.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

/** Bytes as characters, which is how Node writes headers: text beyond ASCII leaves as raw UTF-8. */
const asBytes = (value: string): string => Buffer.from(value, "utf8").toString("latin1");

function send(response: ServerResponse, reply: Answer): void {
  const body = Buffer.from(reply.body);
  const headers = reply.headers.flatMap(([name, value]) => [name, asBytes(value)]);
  if (reply.status !== 304 && reply.status !== 204) headers.push("Content-Length", String(body.length));
  // A flat list keeps repeated headers apart.
  response.writeHead(reply.status, reply.reason, headers);
  response.end(body);
}

async function handle(
  incoming: IncomingMessage,
  response: ServerResponse,
  home: string,
  site: Pick<Site, "log" | "gates">,
): Promise<void> {
  const request = await readRequest(incoming);
  const url = new URL(incoming.url ?? "/", `${request.scheme}://${request.host}`).href;
  const { scheme, method, body, headers } = request;
  site.log.add({ scheme, method, url, body, cacheControl: headers["cache-control"] ?? null });
  const gate = request.query.get("gate");
  if (gate !== null) await site.gates.passing(gate);
  // `broken=NAME` is a server that hangs up on everybody until that gate is opened.
  const broken = request.query.get("broken");
  if (broken !== null && !site.gates.isOpen(broken)) {
    incoming.socket.destroy();
    return;
  }
  const delay = Number(request.query.get("delay") ?? 0);
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  const reply = answer(request, home);
  if (typeof reply === "symbol") incoming.socket.destroy();
  else send(response, reply);
}

export interface SiteOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Markup of the page at the root of the demo host. It is told the port at which nothing listens. */
  readonly home?: (closedPort: number) => string;
}

/** @throws when the wanted port is taken: an error with code EADDRINUSE. */
export async function startSite({
  port = 0,
  home = () => page("Redirect laboratory", ""),
}: SiteOptions = {}): Promise<Site> {
  const certificates = await makeCertificates();
  const refusing = await closedPort();
  const markup = home(refusing);
  const log = new RequestLog();
  const gates = new Gates();
  const server = await startOnePortServer(port, certificates, (incoming, response) => {
    // A browser that goes away while it sends is no failure of the site.
    handle(incoming, response, markup, { log, gates }).catch(() => response.destroy());
  });
  return { port: server.port, closedPort: refusing, certificates, log, gates, close: () => server.close() };
}
