import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console is served below `/console/`; its files carry the hash of their content and may be kept for ever. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: '../../build/public/console',
    emptyOutDir: true,
    // Inlined files would be `data:` addresses, and the preload script of Vite would be one more file to trust.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
});
