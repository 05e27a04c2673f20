// Bundles library.js into ../Assets/library.js, with the licences of what is in it beside: npm ci && node build.mjs
// With --check nothing is written: it ends with 1 where the files are not what it would write.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const { outputFiles: [bundle], metafile } = await build({
  absWorkingDir: here,
  entryPoints: ['library.js'],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  metafile: true,
  write: false,
  outfile: 'bundle.js',
});

const [{ inputs }] = Object.values(metafile.outputs);
const packages = [...new Set(Object.entries(inputs).filter(([, input]) => input.bytesInOutput > 0)
  .map(([file]) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(Boolean))].sort();
const licences = packages.map(name => {
  const folder = join(here, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(f => /^licen[cs]e/i.test(f));
  return `${name} ${version}, ${license}\n\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`;
});
const head = `The console's library.js is made of these packages from https://www.npmjs.com, bundled by esbuild.\n`;

const made = {
  'library.js': bundle.text.trimEnd() + '\n',
  'library-licences.txt': [head, ...licences].join(`\n${'-'.repeat(80)}\n\n`),
};
for (const [name, text] of Object.entries(made)) {
  const path = join(here, '..', 'Assets', name);
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
    console.log(`${name}: ${Buffer.byteLength(text).toLocaleString('en')} bytes`);
  } else if (readFileSync(path, 'utf8') !== text) {
    console.log(`${name} is not what its packages are bundled to: node build.mjs in ${here}`);
    process.exitCode = 1;
  }
}
