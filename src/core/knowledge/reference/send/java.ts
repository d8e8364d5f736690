/** Java: its two clients, Spring, and Apache HttpComponents. */
import type { Reference } from "../../../explanation.ts";
import type { CodeReference } from "../article.ts";

const HTTP_CLIENT_REDIRECT: Reference = {
  title: "Java SE API: java.net.http.HttpClient.Redirect",
  url: "https://docs.oracle.com/en/java/javase/21/docs/api/java.net.http/java/net/http/HttpClient.Redirect.html",
};
const HTTP_CORE_STATUS: Reference = {
  title: "Apache HttpComponents Core 5: HttpStatus.java",
  url: "https://github.com/apache/httpcomponents-core/blob/master/httpcore5/src/main/java/org/apache/hc/core5/http/HttpStatus.java",
};
const HTTP_RESPONSE: Reference = {
  title: "Java SE API: java.net.http.HttpResponse",
  section: "statusCode",
  url: "https://docs.oracle.com/en/java/javase/21/docs/api/java.net.http/java/net/http/HttpResponse.html",
};
const HTTP_URL_CONNECTION: Reference = {
  title: "Java SE API: java.net.HttpURLConnection",
  url: "https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/net/HttpURLConnection.html",
};
const HTTP_URL_CONNECTION_SOURCE: Reference = {
  title: "OpenJDK: sun.net.www.protocol.http.HttpURLConnection",
  section: "followRedirect",
  url: "https://github.com/openjdk/jdk17u/blob/master/src/java.base/share/classes/sun/net/www/protocol/http/HttpURLConnection.java",
};
const SPRING_HTTP_STATUS: Reference = {
  title: "Spring Framework API: HttpStatus",
  url: "https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/http/HttpStatus.html",
};
const SPRING_REDIRECT_VIEW: Reference = {
  title: "Spring Framework API: RedirectView",
  url: "https://docs.spring.io/spring-framework/docs/current/javadoc-api/org/springframework/web/servlet/view/RedirectView.html",
};

const urlConnection = (path: string, name: string): string =>
  `var url = new URL("http://www.example.com${path}");
var connection = (HttpURLConnection) url.openConnection();
connection.setInstanceFollowRedirects(false);
if (connection.getResponseCode() == ${name}) {
    System.out.println(connection.getHeaderField("Location"));
}`;

const httpUrlConnection: CodeReference = {
  id: "java-httpurlconnection",
  name: "java.net.HttpURLConnection",
  kind: "client",
  language: "Java",
  names: {
    301: "HttpURLConnection.HTTP_MOVED_PERM",
    302: "HttpURLConnection.HTTP_MOVED_TEMP",
    303: "HttpURLConnection.HTTP_SEE_OTHER",
    307: null,
    308: null,
  },
  snippets: {
    301: urlConnection("/about-us", "HttpURLConnection.HTTP_MOVED_PERM"),
    302: urlConnection("/sale", "HttpURLConnection.HTTP_MOVED_TEMP"),
    303: urlConnection("/checkout", "HttpURLConnection.HTTP_SEE_OTHER"),
    307: urlConnection("/upload", "307"),
    308: urlConnection("/v1/users", "308"),
  },
  notes: [
    "There is **no constant for 307 and none for 308**; `HTTP_TEMP_REDIRECT` does not exist. Write the number, or take the names of a library: `HttpStatus.TEMPORARY_REDIRECT` of [Spring](#send-spring), `HttpStatus.SC_TEMPORARY_REDIRECT` of [HttpComponents](#send-apache-httpcomponents).",
    "It follows 301, 302, 303 and 307 by itself, but **not 308**: the program gets the 308 as its answer. On 301, 302 and 303 a POST becomes a GET, on 307 it stays a POST.",
    "It does not follow from http to https or back, whatever the code.",
    "[`java.net.http.HttpClient`](#send-java-httpclient), since Java 11, knows 308.",
  ],
  checked: { how: "run", version: "JDK 17; the constants also in JDK 25", on: "2026-11-22" },
  searched: [
    "HttpURLConnection 307",
    "HTTP_TEMP_REDIRECT",
    "HttpURLConnection 308",
    "java redirect constant",
    "HttpURLConnection follow redirect https",
  ],
  sources: [HTTP_URL_CONNECTION, HTTP_URL_CONNECTION_SOURCE],
};

const httpClientSnippet = (path: string, code: number): string =>
  `var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
var request = HttpRequest.newBuilder(URI.create("http://www.example.com${path}")).build();
var response = client.send(request, HttpResponse.BodyHandlers.discarding());
if (response.statusCode() == ${code}) {
    System.out.println(response.headers().firstValue("Location").orElseThrow());
}`;

const httpClient: CodeReference = {
  id: "java-httpclient",
  name: "java.net.http.HttpClient",
  kind: "client",
  language: "Java",
  names: { 301: null, 302: null, 303: null, 307: null, 308: null },
  snippets: {
    301: httpClientSnippet("/about-us", 301),
    302: httpClientSnippet("/sale", 302),
    303: httpClientSnippet("/checkout", 303),
    307: httpClientSnippet("/upload", 307),
    308: httpClientSnippet("/v1/users", 308),
  },
  notes: [
    "The client of Java 11 and newer has no names for status codes: `statusCode()` is a number.",
    "It follows no redirect unless told: `NEVER` is the default. `NORMAL` follows all five, but not from https to http; `ALWAYS` does that too.",
    "With `NORMAL`, a POST becomes a GET on 301, 302 and 303, and stays a POST on 307 and 308.",
  ],
  checked: { how: "run", version: "JDK 17", on: "2026-11-22" },
  searched: ["java HttpClient redirect", "followRedirects NORMAL", "java 308", "java 11 http client 307"],
  sources: [HTTP_CLIENT_REDIRECT, HTTP_RESPONSE],
};

const springSnippet = (mapping: string, path: string, name: string, target: string): string =>
  `@${mapping}("${path}")
ResponseEntity<Void> redirect() {
    return ResponseEntity.status(HttpStatus.${name}).location(URI.create("${target}")).build();
}`;

const spring: CodeReference = {
  id: "spring",
  name: "Spring",
  kind: "framework",
  language: "Java",
  names: {
    301: "HttpStatus.MOVED_PERMANENTLY",
    302: "HttpStatus.FOUND",
    303: "HttpStatus.SEE_OTHER",
    307: "HttpStatus.TEMPORARY_REDIRECT",
    308: "HttpStatus.PERMANENT_REDIRECT",
  },
  snippets: {
    301: springSnippet("GetMapping", "/about-us", "MOVED_PERMANENTLY", "/about"),
    302: springSnippet("GetMapping", "/sale", "FOUND", "/winter-sale"),
    303: springSnippet("PostMapping", "/checkout", "SEE_OTHER", "/receipt"),
    307: springSnippet("PostMapping", "/upload", "TEMPORARY_REDIRECT", "/backup-upload"),
    308: springSnippet("RequestMapping", "/v1/users", "PERMANENT_REDIRECT", "/v2/users"),
  },
  notes: [
    "`HttpStatus.MOVED_TEMPORARILY` is deprecated; its 302 is `FOUND`.",
    'A view named `"redirect:/receipt"` and `RedirectView` send 302 by default. `setStatusCode(HttpStatus.SEE_OTHER)` sends another code, `setHttp10Compatible(false)` makes the default 303.',
  ],
  checked: { how: "source", version: "Spring Framework 6", on: "2026-11-22" },
  searched: [
    "spring redirect",
    "spring boot 307",
    "ResponseEntity redirect",
    "RedirectView status code",
    "spring 303",
  ],
  sources: [SPRING_HTTP_STATUS, SPRING_REDIRECT_VIEW],
};

const httpCoreSnippet = (name: string, target: string): string =>
  `HttpRequestHandler redirect = (request, response, context) -> {
    response.setCode(HttpStatus.${name});
    response.setHeader(HttpHeaders.LOCATION, "${target}");
};`;

const apacheHttpComponents: CodeReference = {
  id: "apache-httpcomponents",
  name: "Apache HttpComponents Core",
  kind: "language",
  language: "Java",
  names: {
    301: "HttpStatus.SC_MOVED_PERMANENTLY",
    302: "HttpStatus.SC_MOVED_TEMPORARILY",
    303: "HttpStatus.SC_SEE_OTHER",
    307: "HttpStatus.SC_TEMPORARY_REDIRECT",
    308: "HttpStatus.SC_PERMANENT_REDIRECT",
  },
  snippets: {
    301: httpCoreSnippet("SC_MOVED_PERMANENTLY", "/about"),
    302: httpCoreSnippet("SC_MOVED_TEMPORARILY", "/winter-sale"),
    303: httpCoreSnippet("SC_SEE_OTHER", "/receipt"),
    307: httpCoreSnippet("SC_TEMPORARY_REDIRECT", "/backup-upload"),
    308: httpCoreSnippet("SC_PERMANENT_REDIRECT", "/v2/users"),
  },
  notes: [
    "302 bears the name that it had before it was called Found: there is no `SC_FOUND`.",
    "The names are those of version 5, `org.apache.hc.core5.http.HttpStatus`.",
  ],
  checked: { how: "run", version: "HttpCore 5.2.1", on: "2026-11-22" },
  searched: [
    "httpcomponents redirect",
    "SC_TEMPORARY_REDIRECT",
    "SC_MOVED_TEMPORARILY",
    "apache httpclient 308",
  ],
  sources: [HTTP_CORE_STATUS],
};

export const javaReferences: readonly CodeReference[] = [
  spring,
  httpClient,
  httpUrlConnection,
  apacheHttpComponents,
];
