// What tools of others make of the service's schema: node tools.js http://localhost:5080/graphql schema.graphql examples.json
// A line a tool on standard output: "ok" or what is wrong, and its name, with a tab between.
import { readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as typescript from '@graphql-codegen/typescript';
import { coverage, diff, similar, validate as validateDocuments } from '@graphql-inspector/core';
import {
  buildClientSchema, buildSchema, findBreakingChanges, findDangerousChanges, getIntrospectionQuery, lexicographicSortSchema, parse, print, printSchema,
  Source, specifiedRules, validate, validateSchema,
} from 'graphql';

const [url, sdlFile, examplesFile] = process.argv.slice(2);
const sdl = readFileSync(sdlFile, 'utf8');
const documents = JSON.parse(readFileSync(examplesFile, 'utf8')).map((example, at) => ({ location: `${at}.graphql`, document: parse(example.query), text: example.query }));

async function ask(query, operationName) {
  const response = await fetch(url, {
    method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' }, body: JSON.stringify({ query, operationName }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(errors.map(e => e.message).join(' '));
  }

  return data;
}

const same = (left, right, what) => {
  if (left !== right) {
    const [a, b] = [left.split('\n'), right.split('\n')];
    const at = a.findIndex((line, i) => line !== b[i]);
    throw new Error(`${what} differ at line ${at + 1}: ${a[at]} | ${b[at]}`);
  }
};
const none = (found, what) => {
  if (found.length) {
    throw new Error(`${what}: ${found.slice(0, 5).map(one => one.message ?? JSON.stringify(one)).join('; ')}`);
  }
};
const canonical = schema => printSchema(lexicographicSortSchema(schema));
const printed = buildSchema(sdl);

// Every option that the reference implementation has.
const every = { descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };
const whole = getIntrospectionQuery(every);

const tools = {
  async 'graphql-js: introspection with every option is the printed schema, and back'() {
    const served = buildClientSchema(await ask(whole, 'IntrospectionQuery'));
    none(validateSchema(served), 'the introspected schema');
    none(validateSchema(printed), 'the printed schema');
    same(canonical(served), canonical(printed), 'introspection and print');
    none([...findBreakingChanges(served, printed), ...findDangerousChanges(served, printed)], 'changes');
    same(canonical(buildSchema(printSchema(served))), canonical(served), 'the schema and itself, printed and read');
    if (served.getType('Date').specifiedByURL === undefined) {
      throw new Error('Date does not say where it is specified.');
    }
  },
  async 'graphql-js: the introspection query as one line, and without any option'() {
    await ask(whole.replaceAll(/\s+/g, ' '));
    await ask(getIntrospectionQuery({ descriptions: false }));
  },
  async 'GraphiQL: its introspection query'() {
    // GraphiQL passes its properties inputValueDeprecation and schemaDescription on to graphql-js, and names the operation as it is told.
    for (const [inputValueDeprecation, schemaDescription] of [[false, false], [true, false], [false, true], [true, true]]) {
      const query = getIntrospectionQuery({ inputValueDeprecation, schemaDescription }).replace('query IntrospectionQuery', 'query GraphiQLSchema');
      buildClientSchema(await ask(query, 'GraphiQLSchema'));
    }
  },
  async 'Rover: its introspection query'() {
    // Rover asks with deprecated arguments of fields, not of directives, by a name of its own.
    const query = getIntrospectionQuery({ inputValueDeprecation: true }).replace('query IntrospectionQuery', 'query GraphIntrospectQuery')
      .replace(/(directives \{[^]*?)args\(includeDeprecated: true\)/, '$1args');
    none(validateSchema(buildClientSchema(await ask(query, 'GraphIntrospectQuery'))), 'the schema');
  },
  async 'graphql-js: the questions of the console are valid, and stay so printed anew'() {
    for (const { document } of documents) {
      none(validate(printed, document, specifiedRules), print(document).slice(0, 60));
      none(validate(printed, parse(print(document))), 'printed anew');
    }
  },
  async '@graphql-codegen: types and operations, with every option'() {
    const config = {
      strictScalars: true, scalars: { Date: 'string', _Any: 'unknown' }, defaultScalarType: 'never', namingConvention: 'keep', addUnderscoreToArgsType: true, immutableTypes: true, nonOptionalTypename: true,
      avoidOptionals: { field: true, object: true, inputValue: true, defaultValue: true, query: true, mutation: true, subscription: true }, futureProofEnums: true, futureProofUnions: true,
      enumsAsTypes: true, numericEnums: false, onlyOperationTypes: false, includeIntrospectionTypesDefinitions: true, directiveArgumentAndInputFieldMappings: {}, printFieldsOnNewLines: true,
      inputMaybeValue: 'T | null | undefined', maybeValue: 'T | null', noExport: false, dedupeFragments: true, useTypeImports: true, disableDescriptions: false, preResolveTypes: true,
      skipTypeNameForRoot: true, mergeFragmentTypes: true, flattenGeneratedTypes: false, omitOperationSuffix: false, dedupeOperationSuffix: true, optimizeDocumentNode: true,
    };
    const made = await codegen({
      schema: parse(sdl), documents: named(), filename: 'types.ts', config, plugins: [{ typescript: {} }, { operations: {} }],
      pluginMap: { typescript, operations },
    });
    for (const type of ['type Instrument ', 'InstrumentConnection ', 'QueryVariables']) {
      if (!made.includes(type)) {
        throw new Error(`No ${type} was made.`);
      }
    }
  },
  async '@graphql-inspector: nothing changes between the two, and the questions of the console are valid'() {
    const served = buildClientSchema(await ask(whole));
    // Introspection does not tell of the directives that are applied: what they say is no change.
    none((await diff(served, printed)).filter(change => !change.type.startsWith('DIRECTIVE_USAGE')), 'changes');
    const sources = documents.map(({ text, location }) => new Source(text, location));
    none(validateDocuments(printed, sources, { strictDeprecated: true, strictFragments: true, keepClientFields: false, maxDepth: 20, maxAliasCount: 50, maxDirectiveCount: 50 }), 'documents');
    if (coverage(printed, sources).types.Query.hits === 0) {
      throw new Error('No question asks for anything.');
    }

    similar(printed, undefined, 0.95);
  },
};

// Operations have names of their own here; what the console shows may have none.
function named() {
  return documents.map(({ location, document }, at) => ({
    location,
    document: {
      ...document,
      definitions: document.definitions.map(d => d.kind === 'OperationDefinition' ? { ...d, name: { kind: 'Name', value: `${d.name?.value ?? 'Question'}${at}` } } : d),
    },
  }));
}

for (const [name, run] of Object.entries(tools)) {
  try {
    await run();
    console.log(`ok\t${name}`);
  } catch (error) {
    console.log(`${(error.stack ?? String(error)).replaceAll(/\s+/g, ' ').slice(0, 600)}\t${name}`);
  }
}
