namespace KnowledgeGraph.Model.Graph;

/// <summary>Counts over lists. One call is one round trip.</summary>
public interface ICountReader
{
    /// <summary>The items of a list, put together in several ways at once.</summary>
    /// <param name="list">The list.</param>
    /// <param name="groupings">Each way: by one dimension, or by one and within its groups by another.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is asked, in the order of the ways. A grouping of none is the list's totals.</returns>
    /// <exception cref="ArgumentException">The list's items have nothing there, or too many groups are wanted.</exception>
    /// <exception cref="SearchTooBroadException">The words of the list's filter would read too much.</exception>
    Task<IReadOnlyList<Grouping>> GroupsAsync(
        CountedList list, IReadOnlyList<IReadOnlyList<GroupBy>> groupings, CancellationToken cancellationToken = default);
}
