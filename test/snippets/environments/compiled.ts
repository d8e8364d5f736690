/** Go, Java and Rust. */
import { existsSync, readdirSync } from "node:fs";
import { needs, type ClientHarness, type ServerHarness } from "../harness.ts";
import { findProgram, findProgramThatRuns } from "../programs.ts";

const go = findProgram("go");
// The compiler must be there too; and a name alone may be a stand-in that only says what to install.
const java =
  findProgramThatRuns("javac", "-version") === null ? null : findProgramThatRuns("java", "-version");
/** Where Debian's libhttpcore5-java has it. */
const httpCore = "/usr/share/java/httpcore5.jar";
const cargo = findProgram("cargo");
/** Where Debian's librust-http-dev has it. */
const crates = "/usr/share/cargo/registry";
const httpCrate = existsSync(crates) && readdirSync(crates).some((name) => /^http-\d/.test(name));

const javaProgram = (imports: readonly string[], body: string): string =>
  `${imports.map((name) => `import ${name};`).join("\n")}
public class Main {
  public static void main(String[] words) throws Exception {
    ${body}
  }
}
`;

export const compiledHarnesses: readonly ServerHarness[] = [
  {
    id: "go",
    missing: needs("Go", go),
    around: (snippet, { port }) => ({
      files: {
        "main.go": `package main
import "net/http"
func main() {
	${snippet}
	http.ListenAndServe("127.0.0.1:${port}", nil)
}
`,
      },
      build: { program: go ?? "go", words: ["build", "-o", "server", "main.go"] },
      run: { program: "./server", words: [] },
    }),
  },
  {
    id: "apache-httpcomponents",
    missing: needs("Java with HttpCore 5", existsSync(httpCore) ? java : null),
    around: (snippet, { port }) => ({
      files: {
        "Main.java": javaProgram(
          [
            "java.net.InetAddress",
            "org.apache.hc.core5.http.*",
            "org.apache.hc.core5.http.io.HttpRequestHandler",
            "org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap",
          ],
          `${snippet}
    ServerBootstrap.bootstrap().setLocalAddress(InetAddress.getLoopbackAddress()).setListenerPort(${port})
      .register("*", redirect).create().start();
    Thread.currentThread().join();`,
        ),
      },
      run: { program: java ?? "java", words: ["-cp", httpCore, "Main.java"] },
    }),
  },
  {
    id: "rust-http",
    missing: needs("Rust with the http crate", httpCrate ? cargo : null),
    around: (snippet, { port }) => ({
      files: {
        "Cargo.toml": `[package]
name = "server"
version = "0.0.0"
edition = "2021"
[dependencies]
http = "*"
`,
        ".cargo/config.toml": `[source.crates-io]
replace-with = "installed"
[source.installed]
directory = "${crates}"
`,
        "src/main.rs": `${snippet}
fn main() {
    use std::io::{Read, Write};
    for stream in std::net::TcpListener::bind("127.0.0.1:${port}").unwrap().incoming() {
        let mut stream = stream.unwrap();
        let _ = stream.read(&mut [0; 4096]);
        let response = redirect();
        let _ = write!(stream, "HTTP/1.1 {}\\r\\n", response.status());
        for (name, value) in response.headers() {
            let _ = write!(stream, "{}: {}\\r\\n", name, value.to_str().unwrap());
        }
        let _ = write!(stream, "Content-Length: 0\\r\\nConnection: close\\r\\n\\r\\n");
    }
}
`,
      },
      build: { program: cargo ?? "cargo", words: ["build", "--offline", "--quiet"] },
      run: { program: "target/debug/server", words: [] },
    }),
  },
];

const javaClient = (id: string, ...imports: readonly string[]): ClientHarness => ({
  id,
  missing: needs("Java", java),
  around: (snippet) => ({
    files: { "Main.java": javaProgram(imports, snippet) },
    run: { program: java ?? "java", words: ["Main.java"] },
  }),
});

export const clientHarnesses: readonly ClientHarness[] = [
  javaClient("java-httpurlconnection", "java.net.HttpURLConnection", "java.net.URL"),
  javaClient("java-httpclient", "java.net.URI", "java.net.http.*"),
];
