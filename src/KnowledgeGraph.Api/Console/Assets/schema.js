// The schema as documentation, from its own introspection.

const question = `{ __schema { types { kind name description
  fields { name description type { ...T } args { name description defaultValue type { ...T } } }
  inputFields { name description defaultValue type { ...T } } enumValues { name description } possibleTypes { name } } } }
fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`;

const written = type => type.kind === 'NON_NULL' ? written(type.ofType) + '!' : type.kind === 'LIST' ? `[${written(type.ofType)}]` : type.name;

// What is asked first comes first; what only has a name comes last.
const roots = ['Query', 'Mutation'];
const rank = type => roots.includes(type.name) ? roots.indexOf(type.name) - roots.length : type.kind === 'scalar' ? 1 : 0;

/** Types with their members, each as { name, kind, description, members: [{ signature, description, parts }] }; parts tells of arguments. */
export async function readSchema(ask) {
  const answer = await ask(question);
  return answer.data.__schema.types.filter(type => !type.name.startsWith('__')).map(type => ({
    name: type.name,
    kind: type.kind.toLowerCase().replace('_', ' '),
    description: type.description ?? '',
    members: [
      ...(type.fields ?? []).map(field => ({
        signature: `${field.name}${field.args.length ? `(${field.args.map(argument).join(', ')})` : ''}: ${written(field.type)}`,
        description: field.description ?? '',
        parts: field.args.filter(a => a.description).map(a => `${a.name}: ${a.description}`),
      })),
      ...(type.inputFields ?? []).map(field => ({ signature: argument(field), description: field.description ?? '', parts: [] })),
      ...(type.enumValues ?? []).map(value => ({ signature: value.name, description: value.description ?? '', parts: [] })),
      ...(type.kind === 'UNION' ? type.possibleTypes : []).map(possible => ({ signature: possible.name, description: '', parts: [] })),
    ],
  })).sort((a, b) => rank(a) - rank(b));
}

const argument = a => `${a.name}: ${written(a.type)}${a.defaultValue ? ` = ${a.defaultValue}` : ''}`;

/** The types that have the words, with the members that have them; a type that has them itself keeps all its members. */
export function find(types, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const has = text => wanted.every(word => text.toLowerCase().includes(word));
  return types.map(type => has(`${type.name} ${type.description}`) ? type : {
    ...type, members: type.members.filter(member => has(`${type.name} ${member.signature} ${member.description} ${member.parts.join(' ')}`)),
  }).filter(type => type.members.length > 0 || has(`${type.name} ${type.description}`));
}
