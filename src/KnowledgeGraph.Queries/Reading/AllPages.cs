using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>Lists to their ends.</summary>
internal static class AllPages
{
    private const int Size = 500;

    /// <summary>All items of a list, read a page at a time.</summary>
    public static async Task<IReadOnlyList<T>> OfAsync<T>(Func<PageRequest, Task<Page<T>>> read)
    {
        var all = new List<T>();
        Page<T> page;
        Cursor? after = null;
        do
        {
            page = await read(new PageRequest(Size, after)).ConfigureAwait(false);
            all.AddRange(page.Items.Select(i => i.Node));
            after = page.Items is [.., var last] ? last.Cursor : null;
        }
        while (page.HasNext && after is not null);

        return all;
    }
}
