using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Checks;

/// <summary>What a citation says of a text, and the text does not bear out.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Message">One sentence for the person who reads it.</param>
/// <param name="Right">What is right: the day as <c>2019-12-18</c>, the title, the number of the last paragraph.</param>
public sealed record Contradiction(string Code, string Message, string Right)
{
    /// <summary>The day it is cited with is not its own.</summary>
    public static Contradiction OfDate(InstrumentId target, DateOnly cited, DateOnly adopted) =>
        new(DiagnosticCodes.DateMismatch, $"Cited as of {Day(cited)}; {target} was adopted on {Day(adopted)}.", Iso(adopted));

    /// <summary>The day it is cited with is not the one that other texts cite it with.</summary>
    public static Contradiction OfDateElsewhere(InstrumentId target, DateOnly cited, DateOnly elsewhere) =>
        new(DiagnosticCodes.DateMismatch, $"Cited as of {Day(cited)}; other texts cite {target} as of {Day(elsewhere)}.", Iso(elsewhere));

    /// <summary>The title it is cited by is not its own.</summary>
    public static Contradiction OfTitle(InstrumentId target, string cited, string title) =>
        new(DiagnosticCodes.TitleMismatch, $"Cited as “{cited}”; the title of {target} is “{title}”.", title);

    /// <summary>A paragraph that is cited lies beyond the last one.</summary>
    /// <param name="target">The text.</param>
    /// <param name="part">The paragraph, by its label without the letters before it: <c>29</c>.</param>
    /// <param name="last">The number of the last operative paragraph.</param>
    public static Contradiction NoSuchParagraph(InstrumentId target, string part, int last) =>
        new(
            DiagnosticCodes.PinpointBeyondEnd, $"Cites paragraph {part}, which {target} does not have; its last operative paragraph is {last}.",
            last.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same of a text that stands in the annex of another.</summary>
    public static Contradiction NoSuchParagraphInAnnex(string title, string part, int last) =>
        new(
            DiagnosticCodes.PinpointBeyondEnd, $"Cites paragraph {part}, which the {title} does not have; its last paragraph is {last}.",
            last.ToString(CultureInfo.InvariantCulture));

    /// <summary>An article that is cited lies beyond the last one.</summary>
    public static Contradiction NoSuchArticle(string title, int article, int last) =>
        new(
            DiagnosticCodes.PinpointBeyondEnd,
            string.Create(CultureInfo.InvariantCulture, $"Cites article {article}, which the {title} does not have; its last article is {last}."),
            last.ToString(CultureInfo.InvariantCulture));

    /// <summary>It has no such annex.</summary>
    public static Contradiction NoSuchAnnex(InstrumentId target, string annex, IReadOnlyList<string> annexes) =>
        new(
            DiagnosticCodes.NoSuchPart,
            $"Cites {Small(annex)}, which {target} does not have; it has {Names(annexes)}.",
            annexes.Count == 0 ? target.Value : annexes[^1]);

    /// <summary>It was not adopted in such a part.</summary>
    public static Contradiction NoSuchLetter(InstrumentId target, string letter, IReadOnlyList<string> letters) =>
        new(
            DiagnosticCodes.NoSuchPart,
            $"Cites {target} {letter}; {(letters.Count == 0
                ? "it was not adopted in parts" : $"the last of its parts that is loaded is {letters[^1]}")}.",
            letters.Count == 0 ? target.Value : $"{target} {letters[^1]}");

    private static string Names(IReadOnlyList<string> annexes) => annexes.Count == 0 ? "no annex" : string.Join(", ", annexes.Select(Small));

    private static string Small(string annex) => "annex" + annex[Math.Min("Annex".Length, annex.Length)..];

    // Messages are English, and kept.
    private static string Day(DateOnly date) => Speech.InEnglish(() => InWords.Of(date));

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
