// SPDX-License-Identifier: Apache-2.0
import vue from '@vitejs/plugin-vue';
import components from 'unplugin-vue-components/vite';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/',
  plugins: [vue(), components({ resolvers: [ElementPlusResolver()], dirs: [], dts: 'src/components.d.ts' })],
  build: {
    outDir: process.env.OUT_DIR ?? 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // A data: font or picture would need a wider policy than 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Timings are of interest to whoever works on the build, and look like errors in its log.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: {
    port: 18300,
    proxy: { '/api': { target: process.env.API ?? 'http://127.0.0.1:8181' } },
  },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
});
