using GraphQL;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>Counts the fields that are renamed, which is how one field is asked for many times over.</summary>
internal static class AliasGuard
{
    public static ExecutionError? Check(GraphQLDocument document, GuardLimits limits)
    {
        int aliases = DocumentNodes.Of(document).Count(n => n is GraphQLField { Alias: not null });
        return aliases <= limits.MaxAliases ? null : GuardRefusal.Of(GuardRefusal.Aliases, "aliases", limits.MaxAliases, aliases);
    }
}
