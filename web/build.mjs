// Builds what pages load into the folder that is named, each file under a name that carries its hash,
// and assets.json: the name in pages -> the file. `node build.mjs FOLDER [--minify]`
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { draw } from "./icons/draw.mjs";

const folder = process.argv[2];
if (folder === undefined) throw new Error("name the folder to build into");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const assets = {};

const { metafile } = await build({
  entryPoints: { main: "scripts/main.ts", "main-style": "styles/main.css" },
  bundle: true,
  format: "iife",
  // The style uses what browsers know since 2024; lowering it would only make it longer.
  target: "es2022",
  supported: { nesting: true },
  minify: process.argv.includes("--minify"),
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  outdir: folder,
});
for (const [path, output] of Object.entries(metafile.outputs)) {
  if (output.entryPoint === "scripts/main.ts" && path.endsWith(".js")) assets["main.js"] = basename(path);
  if (output.entryPoint === "styles/main.css") assets["main.css"] = basename(path);
}

/** Writes a file under a name with its hash. */
const keep = (name, bytes) => {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
  const hashed = name.replace(/\.([a-z]+)$/, `-${hash}.$1`);
  writeFileSync(join(folder, hashed), bytes);
  assets[name] = hashed;
  return hashed;
};

keep("favicon.svg", readFileSync("icons/favicon.svg"));
keep("apple-touch-icon.png", draw(180));
const icons = [192, 512].flatMap((size) => {
  const src = keep(`icon-${size}.png`, draw(size));
  return ["any", "maskable"].map((purpose) => ({ src, sizes: `${size}x${size}`, type: "image/png", purpose }));
});
const manifest = {
  name: "Draagvlak",
  short_name: "Draagvlak",
  id: "/",
  start_url: "/",
  scope: "/",
  display: "standalone",
  background_color: "#fbfaf7",
  theme_color: "#fbfaf7",
  icons,
};
keep("manifest.webmanifest", JSON.stringify(manifest));

writeFileSync(join(folder, "assets.json"), JSON.stringify(assets, null, 2));
