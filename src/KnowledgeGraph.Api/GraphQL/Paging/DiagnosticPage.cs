using System.Globalization;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.GraphQL.Paging;

/// <summary>A page of diagnostics of all texts, which are few: each place in the list is a text and a number in it.</summary>
internal static class DiagnosticPage
{
    private const string List = "diagnostics";

    /// <summary>The page.</summary>
    /// <param name="all">All of them, by text.</param>
    /// <param name="codes">Of these kinds only; empty for all.</param>
    /// <param name="page">Which part.</param>
    /// <exception cref="ArgumentException">The cursor is one of another list.</exception>
    public static Page<Diagnostic> Of(ILookup<InstrumentId, Diagnostic> all, IReadOnlyList<string> codes, PageRequest page)
    {
        if (page.Cursor is { } cursor && (cursor.List != List || cursor.Keys is not [not null, not null]
            || !int.TryParse(cursor.Keys[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            throw new ArgumentException("The cursor is one of another list.", nameof(page));
        }

        (string Text, int At, Diagnostic Found)[] items =
        [
            .. all.OrderBy(t => t.Key.Value, StringComparer.Ordinal).SelectMany(t => t.Select((d, at) => (t.Key.Value, at, d)))
                .Where(d => codes.Count == 0 || codes.Contains(d.d.Code, StringComparer.OrdinalIgnoreCase)),
        ];
        int fence = page.Cursor is not { } place ? page.Backward ? items.Length : 0
            : items.Count(i => Compare(i.Text, i.At, place) is var order && (page.Backward ? order < 0 : order <= 0));
        int low = page.Backward ? Math.Max(0, fence - page.Size) : fence;
        int high = page.Backward ? fence : Math.Min(items.Length, fence + page.Size);
        return new Page<Diagnostic>
        {
            Items = [.. items[low..high].Select(i => new PageItem<Diagnostic>(
                i.Found, new Cursor(List, [i.Text, i.At.ToString(CultureInfo.InvariantCulture)])))],
            TotalCount = items.Length,
            HasPrevious = low > 0,
            HasNext = high < items.Length,
        };
    }

    private static int Compare(string text, int at, Cursor place) =>
        string.CompareOrdinal(text, place.Keys[0]) is not 0 and var order
            ? order : at.CompareTo(int.Parse(place.Keys[1]!, CultureInfo.InvariantCulture));
}
