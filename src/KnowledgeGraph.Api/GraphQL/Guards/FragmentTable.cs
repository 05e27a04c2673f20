using GraphQLParser.AST;

namespace KnowledgeGraph.Api.GraphQL.Guards;

/// <summary>The fragments of a document by name. Of two with one name, which validation refuses, the first.</summary>
internal sealed class FragmentTable
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = new(StringComparer.Ordinal);

    public FragmentTable(GraphQLDocument document)
    {
        foreach (GraphQLFragmentDefinition fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            _fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
        }
    }

    public IReadOnlyCollection<GraphQLFragmentDefinition> All => _fragments.Values;

    public GraphQLFragmentDefinition? Of(GraphQLFragmentSpread spread) => _fragments.GetValueOrDefault(spread.FragmentName.Name.StringValue);
}
