import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const backend = "http://localhost:8080";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    outDir: "target/classes/static",
    emptyOutDir: true,
    manifest: true,
    // The server's content security policy knows no data: fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Changes with the libraries, not with every release: a returning browser has it.
            {
              name: "platform",
              test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|@tanstack\/(react-router|router-core|history|store|react-store))\//,
            },
            // What every page shows: many small files would each be compressed by itself.
            {
              name: "kit",
              test: /src\/(components\/ui\/(avatar|button|cn|empty|icon-button|mark|menu-on-demand|toast)|lib\/(initials|preferences|store|theme|words)|api\/(problem|session|open-client|use-me)|i18n\/(index|speak))\.tsx?$|node_modules\/(clsx|lucide-react\/dist\/esm\/(?!icons\/(?!(circle-alert|circle-exclamation-point|cloud-off|info|smartphone|map-pin-off)\.)))/,
            },
            {
              name: "icons",
              test: /node_modules\/lucide-react\/dist\/esm\/icons\//,
              minShareCount: 3,
            },
            {
              name: "server-state",
              test: /node_modules\/@tanstack\/(react-query|query-core)\//,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      "/api": backend,
      "/webhook": backend,
      "/health": backend,
      "/simulator": backend,
    },
  },
  test: {
    environment: "jsdom",
    environmentOptions: { jsdom: { url: "http://localhost/" } },
    setupFiles: ["src/test/setup.ts"],
    css: false,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
