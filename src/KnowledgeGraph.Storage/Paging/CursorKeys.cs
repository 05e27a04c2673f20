using System.Globalization;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Paging;

/// <summary>Reads the cursor of a page that is asked for.</summary>
internal static class CursorKeys
{
    /// <summary>Checks the page asked for.</summary>
    /// <exception cref="ArgumentException">The size is negative, or the cursor is one of another list.</exception>
    public static void Check(PageRequest page, string list, int keys)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page.Size);
        if (page.Cursor is { } cursor && (cursor.List != list || cursor.Keys.Count != keys))
        {
            throw new ArgumentException($"The cursor is one of the list '{cursor.List}', not of '{list}'.", nameof(page));
        }
    }

    /// <summary>A key of the cursor; null without a cursor.</summary>
    public static string? Key(PageRequest page, int at) => page.Cursor?.Keys[at];

    /// <summary>A numeric key of the cursor; null without a cursor.</summary>
    /// <exception cref="ArgumentException">The cursor was forged.</exception>
    public static long? Number(PageRequest page, int at) =>
        Key(page, at) is not { } text ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number
        : throw new ArgumentException("The cursor is damaged.", nameof(page));

    /// <summary>A score among the keys of the cursor; null without a cursor.</summary>
    /// <exception cref="ArgumentException">The cursor was forged.</exception>
    public static double? Score(PageRequest page, int at) =>
        Key(page, at) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double score) ? score
        : throw new ArgumentException("The cursor is damaged.", nameof(page));

    /// <summary>A score as a key, which <see cref="Score"/> reads to the last bit.</summary>
    public static string Text(double score) => score.ToString("R", CultureInfo.InvariantCulture);
}
