namespace KnowledgeGraph.Model.Graph;

/// <summary>A text that can be cited, loaded or known only because other texts cite it.</summary>
public sealed record Instrument
{
    /// <summary>Its stable id.</summary>
    public required InstrumentId Id { get; init; }

    /// <summary>Its symbol; null for a text that has none.</summary>
    public string? Symbol { get; init; }

    /// <summary>Its title: its own where it is loaded, else the fullest that a citing text gives.</summary>
    public string? Title { get; init; }

    /// <summary>What most of the texts that cite it say it is about, in their words, where no title is known: <c>women and peace and security</c>,
    /// <c>report of the Secretary-General on …</c>.</summary>
    public string? Topic { get; init; }

    /// <summary>Every other name that the texts use for it, the commonest first.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The titles of its texts in other languages than that of <see cref="Title"/>, in the order of <see cref="Languages"/>.</summary>
    public IReadOnlyList<LanguageName> Titles { get; init; } = [];

    /// <summary>What it is called in other languages than English: by the texts in them, the commonest first, and by the vocabulary.</summary>
    public IReadOnlyList<LanguageName> NamesIn { get; init; } = [];

    /// <summary>What kind of text it is.</summary>
    public InstrumentKind Kind { get; init; } = InstrumentKind.Other;

    /// <summary>Who adopted or issued it.</summary>
    public BodyId? Body { get; init; }

    /// <summary>The day of adoption: its own where it is loaded, else the one it is cited with most often.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The session as printed.</summary>
    public string? Session { get; init; }

    /// <summary>The meeting as printed.</summary>
    public string? Meeting { get; init; }

    /// <summary>The agenda item, <c>19 (c)</c>.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>Subject headings.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Whether its text is in the graph.</summary>
    public bool IsLoaded { get; init; }

    /// <summary>The codes of the languages in which its text is in the graph, in the order of <c>graph-schema/languages.json</c>, English first. Its
    /// text in the first of them counts: what is said of the instrument follows from that one.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The annex of another instrument that holds its text.</summary>
    public ProvisionId? ContainedIn { get; init; }

    /// <summary>Its title in a language: that of its text, else what it is mostly called; null where neither is known.</summary>
    /// <param name="language">The code of the language.</param>
    public string? TitleIn(string language) => language == (Languages is [var first, ..] ? first : Vocabulary.Languages.English) ? Title
        : Titles.Concat(NamesIn).FirstOrDefault(t => t.Language == language)?.Name;
}
