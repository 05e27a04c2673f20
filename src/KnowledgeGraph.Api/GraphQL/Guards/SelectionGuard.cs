using GraphQL;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>Counts the fields of all operations and fragments with every fragment in its place: thirty fragments that double make a
/// milliard.</summary>
internal static class SelectionGuard
{
    public static ExecutionError? Check(GraphQLDocument document, FragmentTable fragments, GuardLimits limits)
    {
        var measure = new SpreadMeasure(fragments, (_, inner) => 1 + inner, (a, b) => a + b);
        long fields = 0;
        foreach (GraphQLOperationDefinition operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            fields += measure.Of(operation.SelectionSet);
        }

        // A fragment that nothing uses is validated all the same.
        fields = fragments.All.Aggregate(fields, (most, fragment) => Math.Max(most, measure.Of(fragment)));
        return fields <= limits.MaxSelections
            ? null
            : GuardRefusal.Of(GuardRefusal.Selections, "fields once its fragments are in place", limits.MaxSelections, fields < SpreadMeasure.Endless
                ? fields : null);
    }
}
