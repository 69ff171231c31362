/** What a proof fetches beside Python: import names of packages that the site hands on. */
export const PROOF_PACKAGES: readonly string[] = ['sortedcontainers', 'hypothesis'];
