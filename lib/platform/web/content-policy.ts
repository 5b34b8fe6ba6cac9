/**
 * What a page may load: its own files, and scripts with the request's nonce. Styles may stand inline,
 * since the component library positions by them. NCALayer is the signing program on the user's own
 * computer, reached at this fixed address.
 */
export function contentPolicy(nonce: string, development: boolean): string {
  const evaluate = development ? " 'unsafe-eval'" : "";
  const reload = development ? " ws:" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "font-src 'self'",
    `connect-src 'self' wss://127.0.0.1:13579${reload}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
