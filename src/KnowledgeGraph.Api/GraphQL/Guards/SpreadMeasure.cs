using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>
/// A number of a selection with its fragments in place, in time linear in the document: each fragment is measured once. A fragment
/// that contains itself, and whatever does not fit, measures <see cref="Endless"/>.
/// </summary>
/// <param name="fragments">The fragments of the document.</param>
/// <param name="field">What a field measures, by what its own selection does.</param>
/// <param name="combine">What two selections side by side measure.</param>
/// <param name="fragment">What a fragment, inline or by name, measures by what its selection does; null for as much.</param>
internal sealed class SpreadMeasure(
    FragmentTable fragments, Func<GraphQLField, long, long> field, Func<long, long, long> combine, Func<long, long>? fragment = null)
{
    /// <summary>More than any limit, and small enough to be added up.</summary>
    public const long Endless = int.MaxValue;

    private readonly Dictionary<GraphQLFragmentDefinition, long> _known = new(ReferenceEqualityComparer.Instance);

    public long Of(GraphQLSelectionSet? set)
    {
        long all = 0;
        foreach (ASTNode selection in set?.Selections ?? [])
        {
            all = Math.Min(Endless, combine(all, selection switch
            {
                GraphQLField f => Math.Min(Endless, field(f, Of(f.SelectionSet))),
                GraphQLInlineFragment inline => Fragment(Of(inline.SelectionSet)),
                GraphQLFragmentSpread spread when fragments.Of(spread) is { } definition => Fragment(Of(definition)),
                _ => 0,
            }));
        }

        return all;
    }

    public long Of(GraphQLFragmentDefinition definition)
    {
        if (!_known.TryGetValue(definition, out long measure))
        {
            _known[definition] = Endless;
            _known[definition] = measure = Of(definition.SelectionSet);
        }

        return measure;
    }

    private long Fragment(long inner) => fragment is null ? inner : Math.Min(Endless, fragment(inner));
}
