/** An answer's fields that are always there, where the OpenAPI document does not say so. */
export type Sure<T, K extends keyof T> = T & { [P in K]-?: NonNullable<T[P]> };

/** The ETag of a version, for `If-Match`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}
