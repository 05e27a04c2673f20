// The suite names fs.globSync, which Node has from 22 on, for something that no server is asked: an older Node is told that there is none.
import fs from 'node:fs';
import { register } from 'node:module';

const module = `export * from 'node:fs'; import fs from 'node:fs'; export default fs; export const globSync = () => [];`;
const hooks = `
  export const resolve = (name, context, next) => name === 'fs' && context.parentURL?.includes('conformance')
    ? { url: 'data:text/javascript,' + ${JSON.stringify(encodeURIComponent(module))}, shortCircuit: true } : next(name, context);`;
if (!fs.globSync) {
  register('data:text/javascript,' + encodeURIComponent(hooks));
}
