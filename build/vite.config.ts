import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Builds the screen into dist/renderer: relative addresses, nothing inlined that the security policy would refuse. */
export default defineConfig({
  root: new URL("../renderer", import.meta.url).pathname,
  base: "./",
  plugins: [react()],
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    target: "es2024",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    license: { fileName: "licenses.md" },
  },
});
