using GraphQL;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>Every guard that needs no values of variables, in the order in which each makes the next one's work small.</summary>
internal static class DocumentGuard
{
    /// <summary>Checks a document that has passed <see cref="TokenGuard"/>.</summary>
    /// <exception cref="ExecutionError">It is refused: the code says by which limit.</exception>
    public static void Check(GraphQLDocument document, GuardLimits limits, bool allowsIntrospection)
    {
        var fragments = new FragmentTable(document);
        ExecutionError? refusal = (allowsIntrospection ? null : IntrospectionGuard.Check(document))
            ?? AliasGuard.Check(document, limits)
            ?? DirectiveGuard.Check(document, limits)
            ?? DepthGuard.Check(document, fragments, limits)
            ?? SelectionGuard.Check(document, fragments, limits)
            ?? OverlapGuard.Check(document, fragments, limits);
        if (refusal is not null)
        {
            throw refusal;
        }
    }
}
