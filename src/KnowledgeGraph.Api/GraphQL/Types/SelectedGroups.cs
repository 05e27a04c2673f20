using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Api.GraphQL.Guards;
using KnowledgeGraph.Api.GraphQL.Requests;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Types;

/// <summary>
/// What is counted within groups, told from the selections of the field that gives those, so that all of it is counted together: the
/// <c>groups</c> of its <c>nodes</c>, through fragments, whether a directive leaves them out or not.
/// </summary>
internal static class SelectedGroups
{
    /// <summary>What is asked for within the groups that a field gives, each once.</summary>
    /// <exception cref="ExecutionError">It is asked for in a way that it is not told.</exception>
    public static IReadOnlyList<GroupBy> Within(IResolveFieldContext context, CountedList list)
    {
        var fragments = new FragmentTable(context.Document);
        FieldType definition = ((IComplexGraphType)context.Schema.AllTypes[GroupGraphType.TypeName]!).Fields.Find(GroupGraphType.Within)!;
        var within = new List<GroupBy>();
        foreach (GraphQLField groups in Fields(context.FieldAst.SelectionSet, GroupsGraphType.Nodes, fragments)
            .SelectMany(nodes => Fields(nodes.SelectionSet, GroupGraphType.Within, fragments)))
        {
            if (Fields(groups.SelectionSet, GroupsGraphType.Nodes, fragments)
                .SelectMany(nodes => Fields(nodes.SelectionSet, GroupGraphType.Within, fragments)).Any())
            {
                throw GraphErrors.Input("Within groups that stand within groups nothing is counted: two dimensions are what is told.");
            }

            within.Add(context.By(list, ExecutionHelper.GetArguments(
                definition.Arguments, groups.Arguments, context.Variables, context.Document, groups, null)));
        }

        return [.. within.Distinct()];
    }

    private static IEnumerable<GraphQLField> Fields(GraphQLSelectionSet? set, string name, FragmentTable fragments) =>
        (set?.Selections ?? []).SelectMany(selection => selection switch
        {
            GraphQLField field => field.Name.Value == name ? [field] : Enumerable.Empty<GraphQLField>(),
            GraphQLInlineFragment inline => Fields(inline.SelectionSet, name, fragments),
            GraphQLFragmentSpread spread => Fields(fragments.Of(spread)?.SelectionSet, name, fragments),
            _ => [],
        });
}
