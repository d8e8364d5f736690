/**
 * The one thing core takes from its surroundings: the URL parser of the WHATWG URL Standard,
 * which every browser and Node have. Nothing else of the DOM compiles here.
 */
declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly hash: string;
  readonly host: string;
  readonly hostname: string;
  readonly href: string;
  readonly origin: string;
  readonly pathname: string;
  readonly port: string;
  readonly protocol: string;
  readonly search: string;
  readonly searchParams: Iterable<readonly [name: string, value: string]>;
  readonly username: string;
  readonly password: string;
}
