using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;
using static KnowledgeGraph.Queries.Phrasing.Said;

namespace KnowledgeGraph.Queries.Phrasing;

/// <summary>The graph's vocabularies in words for readers.</summary>
public static class InWords
{
    /// <summary><c>takes note of</c>.</summary>
    public static string Of(RelationType type) => RelationInWords.Of(type);

    /// <summary><c>Presidential statement</c>.</summary>
    public static string Of(InstrumentKind kind) => Say(English(kind));

    internal static string English(InstrumentKind kind) => Sentence(kind.Name());

    /// <summary><c>21 July 2022</c>.</summary>
    public static string Of(DateOnly date)
    {
        Phrases said = Phrases.Now;
        string day = date.Day.ToString(CultureInfo.InvariantCulture), month = said.Months[date.Month - 1];
        string first = date.Day == 1 && said.Date.Contains("{0:first}", StringComparison.Ordinal) ? day + "er" : day;
        return said.Date.Replace("{0:first}", first, StringComparison.Ordinal).Replace("{0}", day, StringComparison.Ordinal)
            .Replace("{1}", month, StringComparison.Ordinal)
            .Replace("{2}", date.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{3}", date.Month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary><c>2,844</c>.</summary>
    public static string Of(int count) =>
        count.ToString("N0", CultureInfo.InvariantCulture).Replace(",", Phrases.Now.Thousands, StringComparison.Ordinal);

    /// <summary><c>1 citation</c>, <c>12 citations</c>.</summary>
    public static string Of(int count, string singular) => Count(count, singular);

    /// <summary><c>12 texts in 15 paragraphs</c>: how much builds on something, told in one way everywhere.</summary>
    public static string Of(Tally tally) => Say("{0} in {1}|tally", Of(tally.Texts, "text"), Of(tally.Paragraphs, "paragraph"));

    /// <summary>A share from 0 to 1 in whole per cent, never more than it is: <c>99 %</c> is not all.</summary>
    public static string Percent(double share) => Phrases.Now.Percent.Replace(
        "{0}", Math.Floor(share * 100).ToString("0", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>What an instrument is called where there is room for one name.</summary>
    public static string Name(Instrument instrument) => Title(instrument) ?? instrument.Id.Value;

    /// <summary>Its title, in the reader's language where it is known in it; without one, what the texts that cite it say it is about, in square
    /// brackets, as catalogues print titles that they supply: <c>[Women and peace and security]</c>. Null where neither is known.</summary>
    public static string? Title(Instrument? instrument) =>
        instrument?.TitleIn(Speech.Language) ?? instrument?.Title ?? (Topic(instrument) is { } topic ? $"[{topic}]" : null);

    /// <summary>The language of <see cref="Title"/> and <see cref="Name"/>: the reader's, where the title is known in it.</summary>
    public static string TitleLanguage(Instrument? instrument) => instrument?.TitleIn(Speech.Language) is not null ? Speech.Language
        : instrument?.Languages is [var first, ..] ? first : Languages.English;

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
            return Label(label[..colon]) + ", " + (part.Length > 0 && char.IsAsciiDigit(part[0]) ? Say("paragraph {0}", Spaced(part)) : Label(part));
        }

        return label switch
        {
            "HEAD" => Say("head"),
            "CLOSING" => Say("closing"),
            ['O', 'P', .. var number] when IsNumber(number) => Say("operative paragraph {0}", Spaced(number)),
            ['P', 'P', .. var number] when IsNumber(number) => Say("preambular paragraph {0}", Spaced(number)),
            ['F', 'N', .. var number] when number.Length > 0 => Say("note {0}", number),
            ['S', 'E', 'C', .. var number] when IsNumber(number) => Say("section {0}", number),
            ['A', 'n', 'n', 'e', 'x', .. var rest] => rest.Length == 0 ? Say("annex") : Say("annex {0}", rest.TrimStart()),
            [>= 'A' and <= 'H'] => Say("part {0}", label),
            _ => label,
        };
    }

    private static bool IsNumber(string text) => text.Length > 0 && char.IsAsciiDigit(text[0]);

    private static string Spaced(string number) => number.Replace("(", " (", StringComparison.Ordinal).Trim();

    private static string Lower(string name) => name.Replace('_', ' ').ToLowerInvariant();

    private static string Sentence(string name) => name[0] + Lower(name)[1..];
}
