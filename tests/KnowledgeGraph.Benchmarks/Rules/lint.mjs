// What the rules of @graphql-eslint say of the printed schema and of the console's questions: node lint.mjs REPOSITORY
// A line a rule on standard output: how many times it speaks, its name, and the first thing that it says.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import graphql from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';

const root = resolve(process.argv[2] ?? '../../..');
const schema = readFileSync(join(root, 'graph-schema/schema.graphql'), 'utf8');
const examples = JSON.parse(readFileSync(join(root, 'src/KnowledgeGraph.Api/Console/Assets/examples.json'), 'utf8'));
const documents = examples.map(example => example.query).join('\n\n');

async function lint(name, text, configs) {
  const rules = Object.assign({}, ...configs.map(config => graphql.configs[config].rules));
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [{
      files: ['**/*.graphql'],
      languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema, documents } } },
      plugins: { '@graphql-eslint': graphql },
      rules,
    }],
  });
  const [result] = await eslint.lintText(text, { filePath: join(root, name) });
  const found = {};
  for (const message of result.messages) {
    (found[message.ruleId ?? 'parser'] ??= []).push(message);
  }

  for (const [rule, messages] of Object.entries(found).sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`${name}\t${messages.length}\t${rule}\t${messages[0].line}: ${messages[0].message.split('\n')[0]}`);
  }

  console.log(`${name}\t${Object.keys(rules).length} rules, ${Object.keys(found).length} of them speak`);
}

await lint('schema.graphql', schema, ['flat/schema-all', 'flat/schema-relay']);
await lint('questions.graphql', documents, ['flat/operations-all']);
