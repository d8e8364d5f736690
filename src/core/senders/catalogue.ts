/** All fingerprints. Of one family the more exact stand before the more general. */
import { applicationFingerprints } from "./applications.ts";
import { cloudFingerprints } from "./clouds.ts";
import { djangoFingerprints } from "./django.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { hostingFingerprints } from "./hosting.ts";
import { moreServerFingerprints } from "./more-servers.ts";
import { nodeFingerprints } from "./node-frameworks.ts";
import { otherFingerprints } from "./other-frameworks.ts";
import { proxyFingerprints } from "./proxies.ts";
import { pythonFingerprints } from "./python.ts";
import { serverFingerprints } from "./servers.ts";
import { serviceFingerprints } from "./services.ts";

export const FINGERPRINTS: readonly Fingerprint[] = [
  ...applicationFingerprints,
  ...serviceFingerprints,
  ...djangoFingerprints,
  ...pythonFingerprints,
  ...nodeFingerprints,
  ...otherFingerprints,
  ...proxyFingerprints,
  ...cloudFingerprints,
  ...hostingFingerprints,
  ...serverFingerprints,
  ...moreServerFingerprints,
];
