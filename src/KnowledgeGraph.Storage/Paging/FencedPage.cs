using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Paging;

/// <summary>A page of one list, known by its fence: how many items lie before the page's first place (forward) or before its end
/// (backward).</summary>
internal static class FencedPage
{
    /// <summary>The page.</summary>
    /// <param name="page">What was asked for.</param>
    /// <param name="total">How many items the list has.</param>
    /// <param name="fence">The fence.</param>
    /// <param name="read">The items from the fence on: backward from the last to the first.</param>
    public static Page<T> Of<T>(PageRequest page, int total, int fence, List<PageItem<T>> read)
    {
        if (page.Backward)
        {
            read.Reverse();
        }

        return new Page<T>
        {
            Items = read,
            TotalCount = total,
            HasPrevious = page.Backward ? fence > page.Size : fence > 0,
            HasNext = page.Backward ? fence < total : fence + page.Size < total,
        };
    }
}
