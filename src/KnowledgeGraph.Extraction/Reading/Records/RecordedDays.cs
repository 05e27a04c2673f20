using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Reading.Records;

/// <summary>The days that records print: <c>21 September 2020</c>, <c>2019-12-27 00:00:00</c>.</summary>
internal static partial class RecordedDays
{
    /// <summary>The day; null where none can be read.</summary>
    public static DateOnly? Read(string printed)
    {
        Match numbers = Numbers().Match(printed);
        if (numbers.Success)
        {
            return DateOnly.TryParseExact(numbers.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                ? day : null;
        }

        Match words = Words().Match(printed);
        return words.Success && DateOnly.TryParseExact(
            $"{words.Groups[1].Value} {words.Groups[2].Value} {words.Groups[3].Value}", "d MMMM yyyy", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out DateOnly named) ? named : null;
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(\d{1,2})\s+([A-Z][a-z]+)\s+(\d{4})\b")]
    private static partial Regex Words();
}
