using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Loaders;
using KnowledgeGraph.Api.GraphQL.Requests;

namespace KnowledgeGraph.Api.GraphQL.Federation;

/// <summary>
/// What makes the service a subgraph of Apollo Federation 2
/// (https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec): whatever has an id is an entity, and one
/// resolver finds all of them again.
/// </summary>
internal static class EntityFields
{
    private const string Representations = "representations";

    /// <summary>Gives the root its two fields.</summary>
    public static void Federated(this ObjectGraphType query)
    {
        query.Field<SubgraphGraphType>("_service").Description("The service as a subgraph of Apollo Federation.").Resolve(_ => new Subgraph());
        query.Field<ListGraphType<EntityGraphType>>("_entities")
            .Description("What representations stand for, in their order; null for those that the graph does not know.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<RepresentationGraphType>>>>(
                Representations, "Objects of a __typename and an id; what else they have is not looked at.")
            .Resolve(c =>
            {
                object?[] given = c.GetArgument<object?[]>(Representations);
                int most = c.Request().Options.MaxPageSize;
                Representation[] asked = given.Length <= most
                    ? [.. given.Select(Read)] : throw GraphErrors.OutOfBounds("The number of representations", given.Length, 0, most);
                ISchema schema = c.Schema;
                return asked.Select(one => c.Load().Node(one.Id).Then(found =>
                    found is not null && TypeOf(schema, one.Type)?.IsTypeOf?.Invoke(found) == true ? found : null)).All();

                Representation Read(object? value, int place) =>
                    Representation.TryRead(value, out Representation one) && TypeOf(c.Schema, one.Type) is not null ? one : throw GraphErrors.Input(
                        $"representations[{place}] is no entity: it has to have an id and, as __typename, one of {string.Join(", ", Names(c.Schema))}.");
            });
    }

    private static PossibleTypes Entities(ISchema schema) => ((IInterfaceGraphType)schema.AllTypes["Node"]!).PossibleTypes;

    private static IObjectGraphType? TypeOf(ISchema schema, string name) => Entities(schema).FirstOrDefault(t => t.Name == name);

    private static IEnumerable<string> Names(ISchema schema) => Entities(schema).Select(t => t.Name).Order(StringComparer.Ordinal);
}
