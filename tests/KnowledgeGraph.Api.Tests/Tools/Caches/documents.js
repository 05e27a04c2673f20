// What every client that keeps things by their ids adds to a query: __typename everywhere, id where there is one.
import { Kind, TypeInfo, isCompositeType, isInterfaceType, isObjectType, parse, print, visit, visitWithTypeInfo } from 'graphql';

const field = name => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } });

export function withTypesAndIds(schema, query) {
  const types = new TypeInfo(schema);
  const document = visit(parse(query), visitWithTypeInfo(types, {
    SelectionSet(node, _key, parent) {
      const type = types.getParentType();
      if (!isCompositeType(type) || parent.kind === Kind.OPERATION_DEFINITION) return undefined;
      const names = ['__typename'];
      if ((isObjectType(type) || isInterfaceType(type)) && type.getFields().id) names.push('id');
      const has = name => node.selections.some(s => s.kind === Kind.FIELD && !s.alias && s.name.value === name);
      return { ...node, selections: [...names.filter(n => !has(n)).map(field), ...node.selections] };
    },
  }));
  return { document, text: print(document) };
}

