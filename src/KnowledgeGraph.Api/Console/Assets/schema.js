// The schema as documentation, from its own introspection.

// What is asked first comes first; scalars, which only have names, come last.
const rank = (type, roots) => roots.includes(type.name) ? roots.indexOf(type.name) - roots.length : type.kind === 'SCALAR' ? 1 : 0;

// A signature is a list of words and of { type }, which leads to that type.
const written = type => type.kind === 'NON_NULL' ? [...written(type.ofType), '!'] : type.kind === 'LIST' ? ['[', ...written(type.ofType), ']'] : [{ type: type.name }];
const argument = a => [`${a.name}: `, ...written(a.type), ...(a.defaultValue ? [` = ${a.defaultValue}`] : [])];
const listed = all => all.length ? ['(', ...all.flatMap((a, at) => [...(at ? [', '] : []), ...argument(a)]), ')'] : [];
const about = one => [one.description, one.isDeprecated && `Deprecated: ${one.deprecationReason}`].filter(Boolean).join(' ');

const member = (one, signature, parts = []) => ({ name: one.name, signature, description: about(one), parts });

/** Types with their members, each as { name, kind, description, members: [{ name, signature, description, parts }] }; parts tells of arguments. */
export function documented({ queryType, mutationType, subscriptionType, types }) {
  const roots = [queryType, mutationType, subscriptionType].map(root => root?.name).filter(Boolean);
  return types.filter(type => !type.name.startsWith('__')).map(type => ({
    name: type.name,
    kind: type.kind.toLowerCase().replace('_', ' ') + (type.isOneOf ? ', one of' : ''),
    rank: rank(type, roots),
    description: [type.description, type.specifiedByURL && `Specified at ${type.specifiedByURL}.`].filter(Boolean).join(' '),
    related: [
      ...(type.interfaces?.length ? ['implements ', ...type.interfaces.flatMap((i, at) => [...(at ? [', '] : []), { type: i.name }])] : []),
      ...(type.possibleTypes?.length ? ['is ', ...type.possibleTypes.flatMap((i, at) => [...(at ? [' or '] : []), { type: i.name }])] : []),
    ],
    members: [
      ...(type.fields ?? []).map(field => member(field, [field.name, ...listed(field.args), ': ', ...written(field.type)],
        field.args.filter(about).map(a => `${a.name}: ${about(a)}`))),
      ...(type.inputFields ?? []).map(field => member(field, argument(field))),
      ...(type.enumValues ?? []).map(value => member(value, [value.name])),
    ],
  })).sort((a, b) => a.rank - b.rank);
}

const plain = signature => signature.map(part => part.type ?? part).join('');

/** The types that have the words, with the members that have them; a type that has them itself keeps all its members. */
export function find(types, words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const has = text => wanted.every(word => text.toLowerCase().includes(word));
  return types.map(type => has(`${type.name} ${type.description}`) ? type : {
    ...type, members: type.members.filter(m => has(`${type.name} ${plain(m.signature)} ${m.description} ${m.parts.join(' ')}`)),
  }).filter(type => type.members.length > 0 || has(`${type.name} ${type.description}`));
}
