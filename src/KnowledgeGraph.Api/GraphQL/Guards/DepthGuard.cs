using GraphQL;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>Measures how many fields deep the operations go, through their fragments.</summary>
internal static class DepthGuard
{
    public static ExecutionError? Check(GraphQLDocument document, FragmentTable fragments, GuardLimits limits)
    {
        var measure = new SpreadMeasure(fragments, (_, inner) => 1 + inner, Math.Max);
        long deepest = document.Definitions.OfType<GraphQLOperationDefinition>().Select(o => measure.Of(o.SelectionSet))
            .Concat(fragments.All.Select(measure.Of)).DefaultIfEmpty().Max();
        return deepest <= limits.MaxDepth
            ? null
            : GuardRefusal.Of(GuardRefusal.Depth, "levels of fields", limits.MaxDepth, deepest < SpreadMeasure.Endless ? deepest : null);
    }
}
