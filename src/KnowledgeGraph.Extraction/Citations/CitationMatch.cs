using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Citations;

/// <summary>A place where something is cited, as the scanner finds it: spans and words, before it is known what they mean.</summary>
internal sealed class CitationMatch
{
    public required MatchKind Kind { get; init; }

    /// <summary>The span of the whole citation, pinpoint and date included, in UTF-16 units of the provision's text.</summary>
    public required TextSpan Span { get; set; }

    /// <summary>The first token of the citation itself, behind a pinpoint before it.</summary>
    public int FirstToken { get; set; }

    /// <summary>The token before which the words that govern it stand, where that is not its span's first: "consistent with paragraph 29 of his
    /// report A/…".</summary>
    public int? GovernedFrom { get; set; }

    /// <summary>The token behind the citation.</summary>
    public int EndToken { get; set; }

    /// <summary>The symbol that is printed or that the number makes.</summary>
    public string? Symbol { get; set; }

    /// <summary>The title that is printed or that the name is known by.</summary>
    public string? Title { get; set; }

    /// <summary>The letter of a part.</summary>
    public string? Letter { get; set; }

    /// <summary>Whether the words give a number that their body cannot have adopted by the day of the document.</summary>
    public bool IsImpossible { get; set; }

    /// <summary>Whether the words give the number to a body that is not known.</summary>
    public bool IsForeign { get; set; }

    /// <summary>Whether it ends a range whose numbers between its ends are not printed.</summary>
    public bool EndsRange { get; init; }

    /// <summary>The body that issued it, where the words say so.</summary>
    public string? Body { get; set; }

    /// <summary>What kind of instrument.</summary>
    public InstrumentKind InstrumentKind { get; set; }

    /// <summary>The pinpoint printed with it.</summary>
    public Pinpoint? Pinpoint { get; set; }

    /// <summary>The date printed with it.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>The title quoted with it.</summary>
    public string? QuotedTitle { get; set; }

    /// <summary>The words that the text has for what it is about: "1325 (2000) on women and peace and security".</summary>
    public string? Topic { get; set; }

    /// <summary>The name or short form, without article and footnote marks.</summary>
    public string? Name { get; set; }

    /// <summary>The instrument that the name means; null where it is not a name or several fit.</summary>
    public NamedInstrument? Named { get; set; }

    /// <summary>What a short form may mean, where several fit equally.</summary>
    public IReadOnlyList<NamedInstrument> Candidates { get; set; } = [];

    /// <summary>The marker of the footnote that stands at its end; null where none does.</summary>
    public string? Mark { get; set; }

    /// <summary>The number of the note whose source it stands for: "Supra note 1"; null where that is the note before.</summary>
    public string? NoteMarker { get; init; }

    /// <summary>Whether it goes on with a list, and so is governed by the words that govern the list's first member.</summary>
    public bool ContinuesList { get; init; }
}
