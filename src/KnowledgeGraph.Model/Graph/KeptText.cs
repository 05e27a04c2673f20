using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Model.Graph;

/// <summary>
/// A text as a graph keeps it, whole: its words, what it cites, and what it asserts of the ids that it uses. The graph is a function of its
/// texts, and of the records beside them, alone: they make the same graph in another store (<see cref="IGraphStore.RestoreAsync"/>).
/// </summary>
public sealed record KeptText
{
    /// <summary>Its instrument.</summary>
    public required InstrumentId Instrument { get; init; }

    /// <summary>What tells it from the other texts of the instrument (<see cref="Translation.PlaceOf"/>): a part's letter, a language; empty for
    /// the text itself.</summary>
    public required string Letter { get; init; }

    /// <summary>Whether it counts: what stands at its instrument's own places does, and edges follow from it. Texts in other languages stand apart,
    /// below 0, but for one that speaks for its instrument (<see cref="Instrument.Languages"/>).</summary>
    public bool Counts => Translation.LanguageOf(Letter) == Languages.English || Provisions is [{ Ordinal: >= 0 }, ..];

    /// <summary>A digest of all that was read of it: the same document again is known by it.</summary>
    public required string Digest { get; init; }

    /// <summary>Its head, as it was read.</summary>
    public required DocumentHead Head { get; init; }

    /// <summary>Its provisions, in the order of the text.</summary>
    public required IReadOnlyList<Provision> Provisions { get; init; }

    /// <summary>Its citations, in the order of the text.</summary>
    public IReadOnlyList<KeptCitation> Citations { get; init; } = [];

    /// <summary>What it states of instruments, in its order.</summary>
    public IReadOnlyList<KeptStatement> Statements { get; init; } = [];

    /// <summary>What looked wrong in it, in its order.</summary>
    public IReadOnlyList<DocumentDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>What it asserts, by id, aspect and value.</summary>
    public IReadOnlyList<KeptAssertion> Assertions { get; init; } = [];
}

/// <summary>A citation as a graph keeps it.</summary>
public sealed record KeptCitation
{
    /// <summary>The label of the provision it stands in.</summary>
    public required string Source { get; init; }

    /// <summary>Where it stands in that provision's text, in UTF-16 units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words under the span.</summary>
    public required string Text { get; init; }

    /// <summary>What is known of the instrument that is meant.</summary>
    public required CitationStatus Status { get; init; }

    /// <summary>The id that it uses for what is meant, and the instrument; null unless one is resolved.</summary>
    public KeptReference? Cited { get; init; }

    /// <summary>What it may mean, where it is ambiguous, in its order.</summary>
    public IReadOnlyList<KeptReference> Candidates { get; init; } = [];

    /// <summary>The loaded provisions that its pinpoint leads to, in the order of its parts.</summary>
    public IReadOnlyList<ProvisionId> Provisions { get; init; } = [];

    /// <summary>The part that is cited, as the United Nations abbreviates it.</summary>
    public string? Pinpoint { get; init; }

    /// <summary>The parts that the pinpoint names, as <see cref="DocumentCitation.Parts"/> has them.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The date cited with it.</summary>
    public DateOnly? CitedDate { get; init; }

    /// <summary>The title cited with it, where one is quoted.</summary>
    public string? CitedTitle { get; init; }

    /// <summary>The proper name it is cited by.</summary>
    public string? CitedName { get; init; }

    /// <summary>The words that govern it.</summary>
    public string? Verb { get; init; }

    /// <summary>The type of the edge that it proves.</summary>
    public required RelationType Relation { get; init; }
}

/// <summary>A statement as a graph keeps it. Exactly one of object and body is there.</summary>
/// <param name="Subject">What something is said of.</param>
/// <param name="Relation">What is said.</param>
/// <param name="Object">The instrument that it is said with.</param>
/// <param name="Body">The body that it is said with.</param>
/// <param name="Source">The label of the provision that says so.</param>
public sealed record KeptStatement(KeptReference Subject, RelationType Relation, KeptReference? Object, Body? Body, string Source);

/// <summary>What a text asserts of an id, or of a name.</summary>
/// <param name="Id">The id that the text uses, or <c>name:</c> and the key of a name.</param>
/// <param name="Aspect">What is asserted: <c>TITLE</c>, <c>DATE</c>, <c>STANDS_FOR</c> and so on.</param>
/// <param name="Value">The value.</param>
/// <param name="Count">How often the text says so.</param>
public sealed record KeptAssertion(string Id, string Aspect, string Value, int Count);

/// <summary>An id that texts use for an instrument.</summary>
/// <param name="Id">The id.</param>
/// <param name="Instrument">The instrument that it leads to by now.</param>
public sealed record KeptReference(string Id, InstrumentId Instrument);

/// <summary>An instrument as a graph keeps it.</summary>
/// <param name="Instrument">What is shown of it.</param>
/// <param name="Citations">How often texts that count cite it.</param>
public sealed record KeptInstrument(Instrument Instrument, long Citations);

/// <summary>A file that a text came from, as a graph keeps it.</summary>
/// <param name="Path">The path as it was given.</param>
/// <param name="Fingerprint">A digest of the file's bytes and of the version of the engine that read it.</param>
/// <param name="Instrument">What it turned out to be.</param>
/// <param name="Letter">Which of the instrument's texts it was; null where that is not known.</param>
/// <param name="Digest">The digest of what it said; null where that is not known.</param>
public sealed record KeptSource(string Path, string Fingerprint, InstrumentId Instrument, string? Letter, string? Digest);
