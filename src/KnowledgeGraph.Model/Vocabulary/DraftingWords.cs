namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The words by which the parts of a resolution are told, on its cover and between its paragraphs:
/// <c>graph-schema/en/drafting.json</c>.</summary>
public sealed record DraftingWords
{
    /// <summary>The vocabulary of this build.</summary>
    public static DraftingWords English { get; } = SchemaFile.Read<DraftingWords>("en/drafting.json");

    /// <summary>The article before a body's name, in lower case.</summary>
    public required string Article { get; init; }

    /// <summary>What the paragraph that introduces a President's statement begins with.</summary>
    public required IReadOnlyList<string> StatementOpenings { get; init; }

    /// <summary>The words that it has, all of them.</summary>
    public required IReadOnlyList<string> StatementWords { get; init; }

    /// <summary>The subjects of the paragraphs of a President's statement.</summary>
    public required IReadOnlyList<string> StatementSubjects { get; init; }

    /// <summary>How the line of the cover begins that says who adopted the text.</summary>
    public required IReadOnlyList<AdoptionLine> Adoptions { get; init; }

    /// <summary>What ends the name of the body in that line.</summary>
    public required IReadOnlyList<string> AdopterEnds { get; init; }

    /// <summary>What stands before a number on the cover.</summary>
    public required string Resolution { get; init; }

    /// <summary>What stands before the number of an agenda item.</summary>
    public required string AgendaItem { get; init; }

    /// <summary>The last word of the line that names the session.</summary>
    public required string Session { get; init; }

    /// <summary>The word behind the number of a meeting.</summary>
    public required string Meeting { get; init; }

    /// <summary>The headings of what is annexed.</summary>
    public required IReadOnlyList<AnnexWord> Annexes { get; init; }

    /// <summary>What joins such a heading and what the text is annexed to.</summary>
    public required string AnnexedTo { get; init; }

    /// <summary>What tells the title of an instrument from that of a list, the first that fits.</summary>
    public required IReadOnlyList<AnnexTitleWords> AnnexTitles { get; init; }

    /// <summary>The headings of articles.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    /// <summary>The words that end a paragraph which the next one goes on with.</summary>
    public required IReadOnlyList<string> Conjunctions { get; init; }

    /// <summary>The sign of the language behind a job number.</summary>
    public required string JobNumberLanguage { get; init; }
}

/// <summary>How a line of the cover begins.</summary>
/// <param name="Opening">Its first words.</param>
/// <param name="Kind">What the text is.</param>
public sealed record AdoptionLine(string Opening, InstrumentKind Kind);

/// <summary>A heading of what is annexed.</summary>
/// <param name="Word">As printed.</param>
/// <param name="Label">As labels print it.</param>
public sealed record AnnexWord(string Word, string Label);

/// <summary>Words in the title of an annexed text.</summary>
/// <param name="Words">In lower case.</param>
/// <param name="Kind">What such a text is.</param>
public sealed record AnnexTitleWords(string Words, InstrumentKind Kind);
