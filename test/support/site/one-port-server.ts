/** HTTP and TLS on one loopback port, told apart by the first byte: no privileged ports are needed. */
import http from "node:http";
import https from "node:https";
import net from "node:net";
import { createSecureContext } from "node:tls";
import type { Certificates } from "./certificate.ts";
import { hosts } from "./hosts.ts";

const tlsHandshake = 0x16;

export interface OnePortServer {
  readonly port: number;
  close(): Promise<void>;
}

type Sockets = Set<net.Socket>;

function tlsServer(certificates: Certificates, onRequest: http.RequestListener): https.Server {
  const untrusted = createSecureContext(certificates.untrusted);
  const trusted = createSecureContext(certificates.trusted);
  return https.createServer(
    {
      ...certificates.trusted,
      ALPNProtocols: ["http/1.1"],
      SNICallback: (name, done) => {
        if (name === hosts.plain) done(new Error("this host speaks no TLS"));
        else done(null, name === hosts.wrongCertificate ? untrusted : trusted);
      },
    },
    onRequest,
  );
}

function passOn(socket: net.Socket, plain: http.Server, secure: https.Server): void {
  socket.once("data", (first) => {
    socket.pause();
    socket.unshift(first);
    (first[0] === tlsHandshake ? secure : plain).emit("connection", socket);
    process.nextTick(() => socket.resume());
  });
}

function listen(server: net.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function closing(server: net.Server, open: Sockets): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of open) socket.destroy();
  });
}

/** @param wanted 0 takes any free port; a port that is taken rejects with EADDRINUSE. */
export async function startOnePortServer(
  wanted: number,
  certificates: Certificates,
  onRequest: http.RequestListener,
): Promise<OnePortServer> {
  const plain = http.createServer(onRequest);
  const secure = tlsServer(certificates, onRequest);
  // Browsers drop connections as they please; that is no event of interest here.
  for (const inner of [plain, secure]) inner.on("clientError", (_, socket) => socket.destroy());
  secure.on("tlsClientError", (_, socket) => socket.destroy());
  const open: Sockets = new Set();
  const front = net.createServer((socket) => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => open.delete(socket));
    passOn(socket, plain, secure);
  });
  const port = await listen(front, wanted);
  return { port, close: () => closing(front, open) };
}

/** A port of which we know that nothing listens on it: it was free a moment ago and is not given out again soon. */
export async function closedPort(): Promise<number> {
  const server = net.createServer();
  const port = await listen(server, 0);
  await closing(server, new Set());
  return port;
}
