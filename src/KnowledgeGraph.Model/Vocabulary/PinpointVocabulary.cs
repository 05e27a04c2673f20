namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The words that parts of instruments are cited by in one language: <c>graph-schema/en/pinpoints.json</c>. All are in lower case.</summary>
public sealed record PinpointVocabulary
{
    /// <summary>The vocabulary of this build.</summary>
    public static PinpointVocabulary English { get; } = SchemaFile.Read<PinpointVocabulary>("en/pinpoints.json");

    /// <summary>The units: "paragraph", "annex".</summary>
    public required IReadOnlyList<PinpointUnit> Units { get; init; }

    /// <summary>The signs that stand for a paragraph: <c>¶</c>.</summary>
    public required string Signs { get; init; }

    /// <summary>How a plural ends.</summary>
    public required string PluralEnding { get; init; }

    /// <summary>What may stand before a part behind its text: ", at paragraph 12".</summary>
    public required IReadOnlyList<string> Introductions { get; init; }

    /// <summary>What stands behind a part of the text cited before it: "article 77 thereof".</summary>
    public required IReadOnlyList<string> OfThat { get; init; }

    /// <summary>Numbers in words.</summary>
    public required IReadOnlyList<string> Numerals { get; init; }

    /// <summary>What follows the number of a part that has been put in later: "bis".</summary>
    public required IReadOnlyList<string> Insertions { get; init; }

    /// <summary>What "other" places are called: "or under other provisions of".</summary>
    public required IReadOnlyList<string> OtherPlaces { get; init; }

    /// <summary>What may stand between "paragraph 3 of" and what is cited.</summary>
    public required IReadOnlyList<string> Between { get; init; }

    /// <summary>What joins a part to the text behind it: "of", "common to".</summary>
    public required IReadOnlyList<string> Joints { get; init; }

    /// <summary>What narrows a text down to a part of it behind: "the Charter, in particular".</summary>
    public required IReadOnlyList<string> Narrowings { get; init; }

    /// <summary>What may follow that: "in particular its".</summary>
    public required IReadOnlyList<string> NarrowedBy { get; init; }

    /// <summary>What stands behind a part of the text that speaks: "paragraph 3 above".</summary>
    public required IReadOnlyList<string> Elsewhere { get; init; }

    /// <summary>What is cited by the symbol behind it: "paragraph 29 of his report of 19 September 2001 (S/2001/886)".</summary>
    public required IReadOnlyList<string> Reports { get; init; }
}

/// <summary>A unit of an instrument.</summary>
/// <param name="Word">Its name.</param>
/// <param name="Printed">As the United Nations abbreviates it.</param>
/// <param name="Plural">As it abbreviates several.</param>
/// <param name="Label">What stands before the number in a provision's label; null where it is no provision.</param>
/// <param name="TakesRoman">Whether Roman numbers, letters and numbers in words count it.</param>
/// <param name="StandsAlone">Whether it is cited without a number too: "the annex to".</param>
/// <param name="NeedsCapitalBefore">Whether it counts before a citation only with a capital: "part of" is none.</param>
/// <param name="IsOfConference">Whether it is a resolution that a conference's report prints: "chap. I, resolution 1".</param>
/// <param name="MarksAlone">What is printed where it has marks and no number, "subparagraph (a)"; null where it cannot.</param>
public sealed record PinpointUnit(
    string Word, string Printed, string Plural, string? Label = null, bool TakesRoman = true, bool StandsAlone = false,
    bool NeedsCapitalBefore = false,
    bool IsOfConference = false, string? MarksAlone = null);
