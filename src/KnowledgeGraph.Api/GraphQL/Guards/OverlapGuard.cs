using GraphQL;
using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>
/// Counts the pairs of fields that the rule “field selection merging” (GraphQL, 5.3.2) has to compare: fields of one response name in
/// one place, and all that is selected in them. Needs a document whose selections are counted already.
/// </summary>
internal static class OverlapGuard
{
    public static ExecutionError? Check(GraphQLDocument document, FragmentTable fragments, GuardLimits limits)
    {
        long pairs = 0;
        foreach (IHasSelectionSetNode definition in document.Definitions.OfType<IHasSelectionSetNode>())
        {
            pairs += Pairs([definition.SelectionSet], fragments);
            if (pairs > limits.MaxOverlaps)
            {
                return GuardRefusal.Of(GuardRefusal.Overlaps, "fields of the same name in the same place to compare", limits.MaxOverlaps, pairs);
            }
        }

        return null;
    }

    private static long Pairs(IEnumerable<GraphQLSelectionSet?> sets, FragmentTable fragments)
    {
        var byName = new Dictionary<string, List<GraphQLField>>(StringComparer.Ordinal);
        foreach (GraphQLSelectionSet? set in sets)
        {
            Gather(set, fragments, byName);
        }

        long pairs = 0;
        foreach (List<GraphQLField> fields in byName.Values)
        {
            pairs += fields.Count * (fields.Count - 1L) / 2;
            pairs += fields.Exists(f => f.SelectionSet is not null) ? Pairs(fields.Select(f => f.SelectionSet), fragments) : 0;
        }

        return pairs;
    }

    private static void Gather(GraphQLSelectionSet? set, FragmentTable fragments, Dictionary<string, List<GraphQLField>> byName)
    {
        foreach (ASTNode selection in set?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field:
                    string name = (field.Alias?.Name ?? field.Name).StringValue;
                    if (!byName.TryGetValue(name, out List<GraphQLField>? fields))
                    {
                        byName[name] = fields = [];
                    }

                    fields.Add(field);
                    break;
                case GraphQLInlineFragment inline:
                    Gather(inline.SelectionSet, fragments, byName);
                    break;
                case GraphQLFragmentSpread spread when fragments.Of(spread) is { } fragment:
                    Gather(fragment.SelectionSet, fragments, byName);
                    break;
            }
        }
    }
}
