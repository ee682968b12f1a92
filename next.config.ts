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

const config: NextConfig = {
  poweredByHeader: false,
  distDir: process.env.YAODIAN_DIST_DIR ?? '.next',
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'opencc-js'],
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default config;
