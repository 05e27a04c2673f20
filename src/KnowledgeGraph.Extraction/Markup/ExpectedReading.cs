using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>What the words of a marked provision say by themselves: only what differs from it has to be written down.</summary>
internal static class ExpectedReading
{
    /// <summary>The opening words.</summary>
    /// <param name="kind">What the provision is.</param>
    /// <param name="number">Its number.</param>
    /// <param name="words">Its words.</param>
    /// <param name="italics">The first words in italics; empty where none are.</param>
    /// <param name="forms">The forms of its language.</param>
    /// <param name="start">Where the opening words begin.</param>
    public static OpeningWords Opening(
        ProvisionKind kind, string? number, string words, TextSpan italics, DraftingForms forms, out int start)
    {
        start = 0;
        if (kind is not (ProvisionKind.Preambular or ProvisionKind.Operative or ProvisionKind.AnnexParagraph or ProvisionKind.Subparagraph))
        {
            return default;
        }

        if (kind == ProvisionKind.Operative && number is null)
        {
            forms.Statements.TryRead(words, out start);
        }

        string rest = start == 0 || start >= words.Length ? words[start..] : char.ToUpperInvariant(words[start]) + words[(start + 1)..];
        OpeningWords read = forms.Openings.Read(rest);
        if (!italics.IsEmpty && italics.Start == start && italics.End <= words.Length)
        {
            read = forms.Openings.Marked(rest, italics.Length, read);
        }

        return kind == ProvisionKind.Subparagraph && !read.IsKnown ? default : read;
    }

    /// <summary>The body that speaks. A statement of a President has no enacting formula that says it.</summary>
    public static KnownBody? Speaker(DocumentHead head) =>
        head is { AdoptedBy: { } body, Kind: not InstrumentKind.PresidentialStatement } ? Bodies.Find(body) : null;

    /// <summary>The number that is printed before a provision, from its number; null where none is printed that says it.</summary>
    public static string? PrintedNumber(ProvisionKind kind, string? number) => kind switch
    {
        ProvisionKind.Operative or ProvisionKind.AnnexParagraph when IsDigits(number) => number + ".",
        ProvisionKind.Subparagraph when number is ['(', .., ')'] => number,
        _ => null,
    };

    /// <summary>The number that a printed one stands for.</summary>
    public static string NumberOf(string printed) => printed.TrimEnd('.');

    private static bool IsDigits(string? number) => number is { Length: > 0 } && !number.AsSpan().ContainsAnyExceptInRange('0', '9');
}
