import type { NextConfig } from 'next';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  {
    key: 'Content-Security-Policy',
    value:
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  },
];

/**
 * A preview of evidence stands in a frame of our own pages. What it shows came from outside: no scripts, no origin, nothing to
 * fetch. Here and not at the route, since a second policy of the same name would only be added to the general one.
 */
const PREVIEW = '/api/evidence-files/:fileId/view';
const previewHeaders = securityHeaders.map(({ key, value }) => {
  if (key === 'X-Frame-Options') return { key, value: 'SAMEORIGIN' };
  if (key !== 'Content-Security-Policy') return { key, value };
  return {
    key,
    value: "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox",
  };
});

const config: NextConfig = {
  poweredByHeader: false,
  distDir: process.env.YAODIAN_DIST_DIR ?? '.next',
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'opencc-js'],
  // Of two entries for one path the later one holds.
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: PREVIEW, headers: previewHeaders },
  ],
};

export default config;
