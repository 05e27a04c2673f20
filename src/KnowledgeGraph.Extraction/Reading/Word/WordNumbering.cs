using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction.Reading.Xml;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>The numbers that Word prints before the items of its lists (ECMA-376 Part 1, 17.9): "12.", "(b)", "(iv)".</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const int LargestNumber = 100_000;

    private readonly Dictionary<int, Level[]> _kinds = [];
    private readonly Dictionary<int, (int Kind, int?[] Starts)> _lists = [];
    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<int> _begun = [];

    /// <summary>Counts an item and gives its number as printed; empty where the list has bullets or is not known.</summary>
    public string Next(ListPlace place)
    {
        int level = Math.Clamp(place.Level ?? 0, 0, Levels - 1);
        if (place.List is not (int list and > 0) || !_lists.TryGetValue(list, out (int Kind, int?[] Starts) known)
            || !_kinds.TryGetValue(known.Kind, out Level[]? levels))
        {
            return "";
        }

        // Lists of one kind count on from one another, unless one begins anew.
        if (!_counts.TryGetValue(known.Kind, out int?[]? counts))
        {
            _counts[known.Kind] = counts = new int?[Levels];
        }

        if (_begun.Add(list))
        {
            for (int i = 0; i < Levels; i++)
            {
                counts[i] = known.Starts[i] is int start ? start - 1 : counts[i];
            }
        }

        counts[level] = (counts[level] ?? levels[level].Start - 1) + 1;
        Array.Fill(counts, null, level + 1, Levels - level - 1);
        return Printed(levels, counts, level);
    }

    /// <summary>Reads the part.</summary>
    public static WordNumbering Read(BoundedXml xml)
    {
        var numbering = new WordNumbering();
        while (WordNames.NextInside(xml, -1))
        {
            switch (WordNames.Of(xml.Node))
            {
                case "abstractNum" when WordNames.Number(xml.Node, "abstractNumId") is int kind && !xml.Node.IsEmptyElement:
                    numbering._kinds[kind] = ReadKind(xml);
                    break;
                case "num" when WordNames.Number(xml.Node, "numId") is int list && !xml.Node.IsEmptyElement:
                    numbering._lists[list] = ReadList(xml);
                    break;
                default:
                    break;
            }
        }

        return numbering;
    }

    private static Level[] ReadKind(BoundedXml xml)
    {
        var levels = new Level[Levels];
        Array.Fill(levels, new Level(1, "decimal", "", false));
        int depth = xml.Node.Depth, at = 0;
        while (WordNames.NextInside(xml, depth))
        {
            switch (WordNames.Of(xml.Node))
            {
                case "lvl":
                    at = Math.Clamp(WordNames.Number(xml.Node, "ilvl") ?? 0, 0, Levels - 1);
                    break;
                case "start":
                    levels[at] = levels[at] with { Start = Math.Clamp(WordNames.Number(xml.Node) ?? 1, 0, LargestNumber) };
                    break;
                case "numFmt":
                    levels[at] = levels[at] with { Format = WordNames.Value(xml.Node) ?? "decimal" };
                    break;
                case "lvlText":
                    levels[at] = levels[at] with { Text = WordNames.Value(xml.Node) ?? "" };
                    break;
                case "isLgl":
                    levels[at] = levels[at] with { IsLegal = WordNames.IsOn(xml.Node) };
                    break;
                default:
                    break;
            }
        }

        return levels;
    }

    private static (int Kind, int?[] Starts) ReadList(BoundedXml xml)
    {
        int kind = -1, depth = xml.Node.Depth, at = 0;
        var starts = new int?[Levels];
        while (WordNames.NextInside(xml, depth))
        {
            switch (WordNames.Of(xml.Node))
            {
                case "abstractNumId":
                    kind = WordNames.Number(xml.Node) ?? -1;
                    break;
                case "lvlOverride":
                    at = Math.Clamp(WordNames.Number(xml.Node, "ilvl") ?? 0, 0, Levels - 1);
                    break;
                case "startOverride":
                    starts[at] = Math.Clamp(WordNames.Number(xml.Node) ?? 1, 0, LargestNumber);
                    break;
                default:
                    break;
            }
        }

        return (kind, starts);
    }

    // The pattern "%1.%2" stands for the numbers of the levels.
    private static string Printed(Level[] levels, int?[] counts, int level)
    {
        if (levels[level].Format is "bullet" or "none")
        {
            return "";
        }

        string pattern = levels[level].Text;
        var printed = new StringBuilder();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                int other = pattern[++i] - '1';
                string format = levels[level].IsLegal ? "decimal" : levels[other].Format;
                printed.Append(Number(format, counts[other] ?? levels[other].Start));
            }
            else
            {
                printed.Append(pattern[i]);
            }
        }

        return printed.ToString().Trim();
    }

    private static string Number(string format, int number) => format switch
    {
        "lowerLetter" when number > 0 => Letters(number),
        "upperLetter" when number > 0 => Letters(number).ToUpperInvariant(),
        "lowerRoman" when RomanNumber.Print(number) is string roman => roman.ToLowerInvariant(),
        "upperRoman" when RomanNumber.Print(number) is string roman => roman,
        "bullet" or "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // After z comes aa, then bb (17.18.59).
    private static string Letters(int number) => new((char)('a' + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, Levels));

    private readonly record struct Level(int Start, string Format, string Text, bool IsLegal);
}
