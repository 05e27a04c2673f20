using System.Globalization;

namespace KnowledgeGraph.Model.Documents;

/// <summary>What a citation says of a text, and the text does not bear out.</summary>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Message">One sentence for the person who reads it.</param>
public sealed record Contradiction(string Code, string Message)
{
    /// <summary>The day it is cited with is not its own; null where it is.</summary>
    public static Contradiction? OfDate(InstrumentId target, DateOnly cited, DateOnly adopted) =>
        cited == adopted ? null : new(DiagnosticCodes.DateMismatch, $"Cited as of {Day(cited)}; {target} was adopted on {Day(adopted)}.");

    /// <summary>The day it is cited with is not the one that other texts cite it with; null where it is.</summary>
    public static Contradiction? OfDateElsewhere(InstrumentId target, DateOnly cited, DateOnly elsewhere) =>
        cited == elsewhere ? null : new(DiagnosticCodes.DateMismatch, $"Cited as of {Day(cited)}; other texts cite {target} as of {Day(elsewhere)}.");

    /// <summary>The title it is cited by is not its own; null where it is.</summary>
    /// <remarks>Titles are the same if their words are: quotation marks and dashes are printed in several ways.</remarks>
    public static Contradiction? OfTitle(InstrumentId target, string cited, string title) =>
        KebabCase.Of(cited) == KebabCase.Of(title) ? null : new(DiagnosticCodes.TitleMismatch, $"Cited as “{cited}”; the title of {target} is “{title}”.");

    /// <summary>A paragraph that is cited lies beyond the last one; null where it does not.</summary>
    /// <param name="target">The text.</param>
    /// <param name="part">The paragraph, by its label without the letters before it: <c>29</c>, <c>4(a)</c>; one that begins with no number is not looked at.</param>
    /// <param name="last">The number of the last operative paragraph.</param>
    public static Contradiction? BeyondEnd(InstrumentId target, string part, int last) =>
        IsNumbered(part) && Number(part) > last
            ? new(DiagnosticCodes.PinpointBeyondEnd, $"Cites paragraph {part}; the last operative paragraph of {target} is {last}.")
            : null;

    /// <summary>A paragraph that is cited is not there.</summary>
    /// <param name="target">The text.</param>
    /// <param name="part">The paragraph.</param>
    /// <param name="last">The number of the last operative paragraph, as it is printed.</param>
    public static Contradiction NoSuchParagraph(InstrumentId target, string part, string last) =>
        new(DiagnosticCodes.PinpointBeyondEnd, $"Cites paragraph {part}, which {target} does not have; its last operative paragraph is {last}.");

    /// <summary>Whether a part that is cited begins with a number.</summary>
    public static bool IsNumbered(string part) => part.Length > 0 && char.IsAsciiDigit(part[0]);

    /// <summary>The number that a label begins with; 0 for none.</summary>
    public static int Number(string? label)
    {
        string digits = new([.. (label ?? "").TakeWhile(char.IsAsciiDigit).Take(9)]);
        return digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
