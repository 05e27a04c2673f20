using GraphQL;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>Refuses questions for the schema, where those are switched off. <c>__typename</c> is no such question.</summary>
internal static class IntrospectionGuard
{
    public static ExecutionError? Check(GraphQLDocument document) =>
        DocumentNodes.Of(document).Any(n => n is GraphQLField field && (field.Name.Value == "__schema" || field.Name.Value == "__type"))
            ? new ExecutionError("This service does not answer questions for its schema.") { Code = GuardRefusal.Introspection }
            : null;
}
