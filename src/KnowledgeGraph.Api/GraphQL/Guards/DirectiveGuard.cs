using GraphQL;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>Counts the directives, each of which costs time wherever it stands and does nothing that a few could not.</summary>
internal static class DirectiveGuard
{
    public static ExecutionError? Check(GraphQLDocument document, GuardLimits limits)
    {
        int directives = DocumentNodes.Of(document).OfType<IHasDirectivesNode>().Sum(n => n.Directives?.Count ?? 0);
        return directives <= limits.MaxDirectives ? null : GuardRefusal.Of(GuardRefusal.Directives, "directives", limits.MaxDirectives, directives);
    }
}
