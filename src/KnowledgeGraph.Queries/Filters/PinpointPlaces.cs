using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Filters;

/// <summary>
/// The places that a pinpoint names, each a unit and a number: <c>chap. VII, art. 41</c> names chapter VII and article 41. Whoever asks for
/// article 41 means it, and what is in it, whatever else is named beside.
/// </summary>
internal static class PinpointPlaces
{
    private const int LongestSpan = 200;

    private static readonly Dictionary<string, string> Units = Read();

    /// <summary>The places; a number without a unit is a paragraph's.</summary>
    public static HashSet<string> Of(string pinpoint)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        string unit = "para.";
        string? last = null;
        bool isSpan = false;
        foreach (string word in pinpoint.ToLowerInvariant().Split([' ', ',', ';', '#', '–', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Units.TryGetValue(word, out string? known))
            {
                (unit, last) = (known, null);
                if (known == "annex")
                {
                    places.Add(known);
                }
            }
            else if (word is "to" && last is not null)
            {
                isSpan = true;
            }
            else if (word[0] == '(' && last is not null)
            {
                places.Add(last += word);
            }
            else if (word is not ("and" or "of" or "the" or "to" or "or"))
            {
                if (isSpan)
                {
                    Fill(places, unit, last!, word);
                }

                // "4(a)", as labels have it, is in 4.
                int open = word.IndexOf('(', StringComparison.Ordinal);
                if (open > 0)
                {
                    places.Add($"{unit} {word[..open]}");
                }

                places.Add(last = $"{unit} {word}");
                isSpan = false;
            }
        }

        return places;
    }

    // "Paras. 3 to 5" names 4 too.
    private static void Fill(HashSet<string> places, string unit, string from, string to)
    {
        if (int.TryParse(from.AsSpan(from.LastIndexOf(' ') + 1), out int first) && int.TryParse(to, out int end)
            && end - first is > 0 and < LongestSpan)
        {
            for (int number = first + 1; number < end; number++)
            {
                places.Add($"{unit} {number}");
            }
        }
    }

    private static Dictionary<string, string> Read()
    {
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (PinpointUnit unit in PinpointVocabulary.English.Units)
        {
            string printed = unit.Printed.Split(' ')[^1];
            foreach (string word in new[] { unit.Word, unit.Word + PinpointVocabulary.English.PluralEnding, unit.Printed, unit.Plural, printed })
            {
                units.TryAdd(word, printed);
                units.TryAdd(word.TrimEnd('.'), printed);
            }
        }

        return units;
    }
}
