namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The words by which the parts of a resolution are told, on its cover and between its paragraphs:
/// <c>drafting.json</c> of a language.</summary>
public sealed record DraftingWords
{
    private static readonly VocabularyByLanguage<DraftingWords> Known = new("drafting.json");

    /// <summary>The vocabulary of English.</summary>
    public static DraftingWords English { get; } = Of(Languages.English);

    /// <summary>The article before a body's name, in lower case, where <c>bodies.json</c> has the names of the language; else empty.</summary>
    public string Article { get; init; } = "";

    /// <summary>What stands before the body's name in the enacting formula, where <c>words.json</c> has the names of the language: "L’".</summary>
    public IReadOnlyList<string> FormulaStarts { get; init; } = [];

    /// <summary>Whether a comma has to end the formula: without one the cover prints the same.</summary>
    public bool IsFormulaEndedByComma { get; init; }

    /// <summary>What the paragraph that introduces a President's statement begins with.</summary>
    public required IReadOnlyList<string> StatementOpenings { get; init; }

    /// <summary>The words that it has, all of them.</summary>
    public required IReadOnlyList<string> StatementWords { get; init; }

    /// <summary>The subjects of the paragraphs of a President's statement.</summary>
    public required IReadOnlyList<string> StatementSubjects { get; init; }

    /// <summary>How the line of the cover begins that says who adopted the text.</summary>
    public required IReadOnlyList<AdoptionLine> Adoptions { get; init; }

    /// <summary>What ends the name of the body in that line.</summary>
    public IReadOnlyList<string> AdopterEnds { get; init; } = [];

    /// <summary>What stands around the number of a resolution on the cover.</summary>
    public required PrintedAround Resolution { get; init; }

    /// <summary>What stands before the day in that line: "<i>of</i> 22 November 1967".</summary>
    public required IReadOnlyList<string> Dated { get; init; }

    /// <summary>What stands around the number of an agenda item.</summary>
    public required IReadOnlyList<PrintedAround> AgendaItems { get; init; }

    /// <summary>What the line that names the session begins and ends with.</summary>
    public required IReadOnlyList<PrintedAround> Sessions { get; init; }

    /// <summary>The word beside the number of a meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>What is printed before the number of a meeting; empty where the number comes first.</summary>
    public string BeforeMeeting { get; init; } = "";

    /// <summary>What stands behind the number that a meeting begins with: "62<i>nd</i>".</summary>
    public IReadOnlyList<string> MeetingOrdinals { get; init; } = [];

    /// <summary>The headings of what is annexed.</summary>
    public required IReadOnlyList<AnnexWord> Annexes { get; init; }

    /// <summary>Words that stand for the numbers of annexes, and the numbers: <c>الأول</c>, <c>I</c>.</summary>
    public IReadOnlyDictionary<string, string> AnnexNumbers { get; init; } = new Dictionary<string, string>();

    /// <summary>What joins such a heading and what the text is annexed to.</summary>
    public required string AnnexedTo { get; init; }

    /// <summary>What tells the title of an instrument from that of a list, the first that fits.</summary>
    public required IReadOnlyList<AnnexTitleWords> AnnexTitles { get; init; }

    /// <summary>What stands before the number in the headings of articles.</summary>
    public required IReadOnlyList<PrintedAround> Articles { get; init; }

    /// <summary>The words that end a paragraph which the next one goes on with.</summary>
    public required IReadOnlyList<string> Conjunctions { get; init; }

    /// <summary>The sign of the language behind a job number.</summary>
    public required string JobNumberLanguage { get; init; }

    /// <summary>What stands behind the number of an operative paragraph, and before its first word, instead of a full stop: <c>1 -</c>.</summary>
    public string NumberEnd { get; init; } = "";

    /// <summary>Whether the mark of an item has no bracket before it: <c>a)</c>.</summary>
    public bool HasOpenMarks { get; init; }

    /// <summary>The letters of marks and parts in other alphabets, and the Latin ones that labels have for them.</summary>
    public IReadOnlyDictionary<string, string> Letters { get; init; } = new Dictionary<string, string>();

    /// <summary>The vocabulary of a language.</summary>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public static DraftingWords Of(string language) => Known.Of(language);
}

/// <summary>What a line begins and ends with.</summary>
/// <param name="Before">Its first words.</param>
/// <param name="Behind">Its last words.</param>
public sealed record PrintedAround(string Before = "", string Behind = "");

/// <summary>How a line of the cover begins, and what it ends with where the words stand there.</summary>
/// <param name="Opening">Its first words; empty where a line with a day is meant.</param>
/// <param name="Kind">What the text is.</param>
/// <param name="Ending">Its last words.</param>
public sealed record AdoptionLine(string Opening, InstrumentKind Kind, string Ending = "");

/// <summary>A heading of what is annexed.</summary>
/// <param name="Word">As printed.</param>
/// <param name="Label">As labels print it.</param>
/// <param name="Heading">As the annex' own words print it, where that is not the label.</param>
public sealed record AnnexWord(string Word, string Label, string? Heading = null);

/// <summary>Words in the title of an annexed text.</summary>
/// <param name="Words">In lower case.</param>
/// <param name="Kind">What such a text is.</param>
public sealed record AnnexTitleWords(string Words, InstrumentKind Kind);
