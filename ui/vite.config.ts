import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  // Texts lie at the root of the repository, one catalogue for window, command line and files.
  server: { fs: { allow: ['..'] }, port: 1420, strictPort: true },
  preview: { port: 1421, strictPort: true },
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  clearScreen: false,
});
