using System.Globalization;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading.Html;

/// <summary>The numbers that an ordered list prints before its items (HTML Living Standard, 4.4.5).</summary>
/// <param name="type">Its attribute <c>type</c>.</param>
/// <param name="start">Its attribute <c>start</c>.</param>
/// <param name="isUnnumbered">Whether its style says that it prints none.</param>
internal sealed class HtmlList(string? type, string? start, bool isUnnumbered)
{
    private int? _last;

    /// <summary>Counts an item and gives its number as printed.</summary>
    /// <param name="own">The item's attribute <c>value</c>.</param>
    public string Next(string? own)
    {
        if (isUnnumbered)
        {
            return "";
        }

        int number = Number(own) ?? (_last is int last ? last + 1 : Number(start) ?? 1);
        _last = number;
        return type switch
        {
            "a" when number is > 0 and <= 26 => $"({(char)('a' + number - 1)})",
            "A" when number is > 0 and <= 26 => $"({(char)('A' + number - 1)})",
            "i" when RomanNumber.Print(number) is string roman => $"({roman.ToLowerInvariant()})",
            "I" when RomanNumber.Print(number) is string roman => $"{roman}.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        };
    }

    private static int? Number(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
