using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Loaders;

/// <summary>One way of counting a list.</summary>
/// <param name="List">The list.</param>
/// <param name="First">By what.</param>
/// <param name="Second">By what within those groups; null for nothing.</param>
internal sealed record GroupingKey(CountedList List, GroupBy First, GroupBy? Second)
{
    /// <summary>The way, as the store takes it.</summary>
    public IReadOnlyList<GroupBy> By => Second is null ? [First] : [First, Second];
}
