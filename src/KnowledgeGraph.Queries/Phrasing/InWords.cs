using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Phrasing;

/// <summary>The graph's vocabularies in words for readers.</summary>
public static class InWords
{
    /// <summary><c>takes note of</c>.</summary>
    public static string Of(RelationType type) => RelationInWords.Of(type);

    /// <summary><c>Presidential statement</c>.</summary>
    public static string Of(InstrumentKind kind) => Sentence(kind.Name());

    /// <summary><c>21 July 2022</c>.</summary>
    public static string Of(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>2,844</c>.</summary>
    public static string Of(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 citation</c>, <c>12 citations</c>.</summary>
    public static string Of(int count, string singular) => $"{Of(count)} {singular}{(count == 1 ? "" : "s")}";

    /// <summary><c>12 texts in 15 paragraphs</c>: how much builds on something, told in one way everywhere.</summary>
    public static string Of(Tally tally) => $"{Of(tally.Texts, "text")} in {Of(tally.Paragraphs, "paragraph")}";

    /// <summary>A share from 0 to 1 in whole per cent, never more than it is: <c>99 %</c> is not all.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 100):0} %");

    /// <summary>What an instrument is called where there is room for one name.</summary>
    public static string Name(Instrument instrument) => Title(instrument) ?? instrument.Id.Value;

    /// <summary>Its title; without one, what the texts that cite it say it is about, in square brackets, as catalogues print titles that they
    /// supply: <c>[Women and peace and security]</c>. Null where neither is known.</summary>
    public static string? Title(Instrument? instrument) => instrument?.Title ?? (Topic(instrument) is { } topic ? $"[{topic}]" : null);

    /// <summary>What the texts that cite it say an instrument without a title is about: <c>Women and peace and security</c>.</summary>
    public static string? Topic(Instrument? instrument) =>
        instrument?.Topic is { Length: > 0 } topic ? char.ToUpperInvariant(topic[0]) + topic[1..] : null;

    /// <summary>A label in words: <c>operative paragraph 4 (a)</c>, <c>annex, paragraph 29</c>, <c>note 2</c>.</summary>
    public static string Label(string label)
    {
        int colon = label.LastIndexOf(':');
        if (colon > 0)
        {
            string part = label[(colon + 1)..];
            return Label(label[..colon]) + ", " + (part.Length > 0 && char.IsAsciiDigit(part[0]) ? "paragraph " + Spaced(part) : Label(part));
        }

        return label switch
        {
            "HEAD" => "head",
            "CLOSING" => "closing",
            ['O', 'P', .. var number] when IsNumber(number) => "operative paragraph " + Spaced(number),
            ['P', 'P', .. var number] when IsNumber(number) => "preambular paragraph " + Spaced(number),
            ['F', 'N', .. var number] when number.Length > 0 => "note " + number,
            ['S', 'E', 'C', .. var number] when IsNumber(number) => "section " + number,
            ['A', 'n', 'n', 'e', 'x', .. var rest] => "annex" + rest,
            [>= 'A' and <= 'H'] => "part " + label,
            _ => label,
        };
    }

    private static bool IsNumber(string text) => text.Length > 0 && char.IsAsciiDigit(text[0]);

    private static string Spaced(string number) => number.Replace("(", " (", StringComparison.Ordinal).Trim();

    private static string Lower(string name) => name.Replace('_', ' ').ToLowerInvariant();

    private static string Sentence(string name) => name[0] + Lower(name)[1..];
}
