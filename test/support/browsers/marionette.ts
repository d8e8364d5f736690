/**
 * A client for Marionette, Firefox's own remote protocol. It is what geckodriver speaks, and the only one
 * through which an extension's panel in the toolbox can be reached.
 * Packets are "<byte length>:<JSON>", requests [0, id, command, parameters], answers [1, id, error, result].
 */
import net from "node:net";
import { answerAs } from "./remote-call.ts";
import { eventually } from "../eventually.ts";

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface MarionetteFailure {
  readonly error: string;
  readonly message: string;
}

interface Greeting {
  readonly marionetteProtocol: number;
}

type Packet = readonly [type: number, id: number, failure: MarionetteFailure | null, result: unknown];

export class Marionette {
  readonly #socket: net.Socket;
  readonly #pending = new Map<number, Pending>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on("data", (data) => this.#receive(data));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#rejectAll());
  }

  /** Waits until the port is open: Firefox takes a moment to start. */
  static async connect(port: number): Promise<Marionette> {
    const socket = await eventually("Firefox's Marionette port", () => connected(port), { within: 60_000 });
    return new Marionette(socket);
  }

  /** @returns what Marionette is known to answer to this command. */
  async send<T = unknown>(command: string, parameters: Record<string, unknown> = {}): Promise<T> {
    return answerAs<T>(await this.#request(command, parameters));
  }

  #request(command: string, parameters: Record<string, unknown>): Promise<unknown> {
    const id = ++this.#lastId;
    const packet = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) reject(new Error("Firefox has closed the connection"));
      this.#pending.set(id, { resolve, reject });
      this.#socket.write(Buffer.concat([Buffer.from(`${packet.length}:`), packet]));
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(":");
      if (colon === -1) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (this.#received.length < end) return;
      const packet = answerAs<Greeting | Packet>(
        JSON.parse(this.#received.subarray(colon + 1, end).toString()),
      );
      this.#received = this.#received.subarray(end);
      // The very first packet is a greeting, no answer.
      if (!("marionetteProtocol" in packet)) this.#settle(packet);
    }
  }

  #settle([, id, failure, result]: Packet): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (failure === null) pending?.resolve(result);
    else pending?.reject(new Error(`${failure.error}: ${failure.message}`));
  }

  #rejectAll(): void {
    for (const { reject } of this.#pending.values()) reject(new Error("Firefox has closed the connection"));
    this.#pending.clear();
  }
}

function connected(port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1", () => resolve(socket));
    socket.once("error", reject);
  });
}
