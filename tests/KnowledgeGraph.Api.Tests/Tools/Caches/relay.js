// Relay's store. Its compiler is a program of its own; what it makes of a query without fragments, directives and variables is made here.
import { Kind, getNamedType, getNullableType, isAbstractType, isCompositeType, isListType, isObjectType, valueFromASTUntyped } from 'graphql';
import relay from 'relay-runtime';

const { Environment, Network, RecordSource, Store, createOperationDescriptor } = relay;

export class RelayReader {
  constructor(schema) {
    this.schema = schema;
    this.environment = new Environment({ network: Network.create(() => { throw new Error('Nothing is fetched.'); }), store: new Store(new RecordSource()) });
    this.kept = [];
  }

  keep(one) {
    const operation = createOperationDescriptor(request(this.schema, one), {});
    one.operation = operation;
    // What is not held is collected.
    this.kept.push(this.environment.retain(operation));
    this.environment.commitPayload(operation, one.data);
  }

  read({ operation }) {
    const snapshot = this.environment.lookup(operation.fragment);
    return snapshot.isMissingData ? { missing: true, ...snapshot.data } : snapshot.data;
  }
}

function request(schema, { document, text }) {
  const [operation] = document.definitions;
  const selections = of(schema, operation.selectionSet, schema.getQueryType());
  const common = { name: 'Asked', argumentDefinitions: [] };
  return {
    kind: 'Request',
    fragment: { ...common, kind: 'Fragment', type: 'Query', metadata: null, abstractKey: null, selections },
    operation: { ...common, kind: 'Operation', selections },
    params: { id: null, cacheID: text, metadata: {}, name: 'Asked', operationKind: 'query', text },
  };
}

function of(schema, set, parent) {
  return set.selections.map(selection => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = schema.getType(selection.typeCondition.name.value);
      if (!isObjectType(type)) throw new Error('Fragments are on types, not on interfaces.');
      return { kind: 'InlineFragment', type: type.name, abstractKey: null, selections: of(schema, selection.selectionSet, type) };
    }
    const name = selection.name.value;
    const type = name === '__typename' ? null : parent.getFields()[name].type;
    const args = (selection.arguments ?? []).map(a => ({ kind: 'Literal', name: a.name.value, value: valueFromASTUntyped(a.value) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const node = { alias: selection.alias?.value ?? null, args: args.length ? args : null, name, storageKey: null };
    if (type === null || !isCompositeType(getNamedType(type))) return { ...node, kind: 'ScalarField' };
    const named = getNamedType(type);
    return {
      ...node,
      kind: 'LinkedField',
      concreteType: isAbstractType(named) ? null : named.name,
      plural: isListType(getNullableType(type)),
      selections: of(schema, selection.selectionSet, named),
    };
  });
}
