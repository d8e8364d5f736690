/** nginx, Apache, Caddy and HAProxy: the smallest configuration around a directive. */
import { existsSync } from "node:fs";
import { findProgram } from "../programs.ts";
import { needs, type ServerHarness } from "../harness.ts";

const nginx = findProgram("nginx");
const apache = findProgram("apache2", "httpd");
const caddy = findProgram("caddy");
const haproxy = findProgram("haproxy");

const apacheModules = ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/libexec/apache2"].find(
  (folder) => existsSync(`${folder}/mod_alias.so`),
);

/** Some builds have a module inside, others load it. */
function loadApacheModule(name: string): string {
  const file = `${apacheModules ?? ""}/mod_${name}.so`;
  return existsSync(file) ? `LoadModule ${name}_module "${file}"` : "";
}

export const serverHarnesses: readonly ServerHarness[] = [
  {
    id: "nginx",
    missing: needs("nginx", nginx),
    around: (snippet, { folder, port }) => ({
      files: {
        "nginx.conf": `daemon off;
master_process off;
pid "${folder}/nginx.pid";
events {}
http {
  access_log off;
  client_body_temp_path "${folder}/body";
  proxy_temp_path "${folder}/proxy";
  fastcgi_temp_path "${folder}/fastcgi";
  uwsgi_temp_path "${folder}/uwsgi";
  scgi_temp_path "${folder}/scgi";
  server {
    listen 127.0.0.1:${port};
    ${snippet}
  }
}
`,
      },
      run: {
        program: nginx ?? "nginx",
        words: ["-e", "stderr", "-p", folder, "-c", `${folder}/nginx.conf`],
      },
    }),
  },
  {
    id: "apache-httpd",
    missing: needs("Apache", apacheModules === undefined ? null : apache),
    around: (snippet, { folder, port }) => ({
      files: {
        // Root may not serve as root: Apache asks for another user, and takes the number of nobody.
        "httpd.conf": `ServerRoot "${folder}"
ServerName localhost
PidFile "${folder}/httpd.pid"
Mutex "file:${folder}" default
ErrorLog "${folder}/error.log"
User "#65534"
Group "#65534"
Listen 127.0.0.1:${port}
${["mpm_event", "unixd", "authz_core", "alias"].map(loadApacheModule).join("\n")}
${snippet}
`,
      },
      run: { program: apache ?? "httpd", words: ["-X", "-f", `${folder}/httpd.conf`] },
    }),
  },
  {
    id: "caddy",
    missing: needs("Caddy", caddy),
    around: (snippet, { folder, port }) => ({
      files: {
        Caddyfile: `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	bind 127.0.0.1
	${snippet}
}
`,
      },
      run: {
        program: caddy ?? "caddy",
        words: ["run", "--config", "Caddyfile", "--adapter", "caddyfile"],
        environment: { HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
      },
    }),
  },
  {
    id: "haproxy",
    missing: needs("HAProxy", haproxy),
    around: (snippet, { port }) => ({
      files: {
        "haproxy.cfg": `defaults
  mode http
  timeout connect 5s
  timeout client 5s
  timeout server 5s
frontend example
  bind 127.0.0.1:${port}
  ${snippet}
`,
      },
      run: { program: haproxy ?? "haproxy", words: ["-db", "-f", "haproxy.cfg"] },
    }),
  },
];
