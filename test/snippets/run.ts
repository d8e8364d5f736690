/** Starts what a harness describes, and ends it. */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { eventually } from "../support/eventually.ts";
import type { Command, Place, Program } from "./harness.ts";

const execute = promisify(execFile);

const environmentOf = ({ environment }: Command): NodeJS.ProcessEnv => ({ ...process.env, ...environment });

/** Runs it to its end. @returns what it printed. */
export async function runToEnd(command: Command, folder: string): Promise<string> {
  const options = { cwd: folder, env: environmentOf(command), timeout: 110_000 };
  const { stdout } = await execute(command.program, [...command.words], options);
  return stdout;
}

/** A folder that is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "hopscope-snippet-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function write({ files }: Program, folder: string): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return address.port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true));
    socket.once("error", () => resolve(false));
    socket.once("close", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

const running = new Set<ChildProcess>();
// A run that is broken off leaves nothing behind.
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }
  running.delete(child);
}

/** Builds and starts the server, and ends it when `use` is done. */
export async function withServer<T>(program: Program, place: Place, use: () => Promise<T>): Promise<T> {
  await write(program, place.folder);
  if (program.build !== undefined) await runToEnd(program.build, place.folder);
  const child = spawn(program.run.program, [...program.run.words], {
    cwd: place.folder,
    env: environmentOf(program.run),
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let said = "";
  const listen = (text: Buffer): void => void (said += text.toString());
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  // Awaited by looking at the exit code; a program that cannot be started at all says so here.
  child.once("error", (failure) => (said += failure.message));
  const isOver = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  try {
    await eventually(
      "the server's port",
      async () => (isOver() ? "over" : (await answers(place.port)) && "up"),
      { within: 30_000 },
    );
    if (isOver()) throw new Error("The server ended.");
    return await use();
  } catch (failure) {
    throw new Error(`${program.run.program} said: ${said === "" ? "nothing" : said}`, { cause: failure });
  } finally {
    await end(child);
  }
}

export interface Answer {
  readonly status: number | undefined;
  readonly location: string | undefined;
}

/** Asks once; node:http follows no redirect. */
export function ask(port: number, method: string, target: string): Promise<Answer> {
  const headers = method === "POST" ? { "Content-Length": "0" } : {};
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port, method, path: target, headers, agent: false },
      (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode, location: answer.headers.location });
      },
    );
    asked.once("error", reject);
    asked.end();
  });
}
