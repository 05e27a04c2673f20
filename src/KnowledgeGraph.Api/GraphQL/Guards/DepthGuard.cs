using GraphQL;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>
/// Measures how many fields deep the operations go, through their fragments, and how many fragments stand in fragments: validation
/// follows both by calling itself, and a chain of a thousand, each in its own definition, would take the stack and with it the service.
/// </summary>
internal static class DepthGuard
{
    public static ExecutionError? Check(GraphQLDocument document, FragmentTable fragments, GuardLimits limits)
    {
        long fields = Deepest(document, fragments, new SpreadMeasure(fragments, (_, inner) => 1 + inner, Math.Max));
        return fields > limits.MaxDepth ? Refusal("levels of fields", limits.MaxDepth, fields)
            : Deepest(document, fragments, new SpreadMeasure(fragments, (_, inner) => inner, Math.Max, inner => 1 + inner)) is var deepest
                && deepest > limits.MaxFragmentDepth
                ? Refusal("fragments within fragments", limits.MaxFragmentDepth, deepest)
            : null;
    }

    private static long Deepest(GraphQLDocument document, FragmentTable fragments, SpreadMeasure measure) =>
        document.Definitions.OfType<GraphQLOperationDefinition>().Select(o => measure.Of(o.SelectionSet))
            .Concat(fragments.All.Select(measure.Of)).DefaultIfEmpty().Max();

    private static ExecutionError Refusal(string what, int limit, long found) =>
        GuardRefusal.Of(GuardRefusal.Depth, what, limit, found < SpreadMeasure.Endless ? found : null);
}
