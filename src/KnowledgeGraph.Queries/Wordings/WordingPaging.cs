using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Queries.Wordings;

/// <summary>Pages of the texts that carry some words. A cursor is the paragraph: where its text is gone, the page begins anew.</summary>
internal static class WordingPaging
{
    private const string List = "wording";

    /// <summary>A page.</summary>
    /// <exception cref="ArgumentException">The cursor is another list's.</exception>
    public static Page<Occurrence> Of(IReadOnlyList<Occurrence> all, PageRequest page)
    {
        if (page.Cursor is { } cursor && (cursor.List != List || cursor.Keys.Count != 1))
        {
            throw new ArgumentException("The cursor is one of another list.", nameof(page));
        }

        int at = page.Cursor is null ? -1 : all.Index().FirstOrDefault(o => o.Item.Provision.ToString() == page.Cursor.Keys[0], (-1, null!)).Index;
        int end = page.Backward ? (at < 0 ? all.Count : at) : (int)Math.Min(all.Count, at + 1L + page.Size);
        int start = page.Backward ? (int)Math.Max(0, end - (long)page.Size) : at + 1;
        return new Page<Occurrence>
        {
            Items = [.. all.Take(end).Skip(start).Select(o => new PageItem<Occurrence>(o, new Cursor(List, [o.Provision.ToString()])))],
            HasNext = end < all.Count,
            HasPrevious = start > 0,
            TotalCount = all.Count,
        };
    }
}
