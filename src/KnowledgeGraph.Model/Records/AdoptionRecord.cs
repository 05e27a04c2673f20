namespace KnowledgeGraph.Model.Records;

/// <summary>
/// What is recorded of one adoption: by whom a text was submitted, how it was adopted and who voted how, and under which headings the
/// library put it. Everything but the instrument may be unknown.
/// </summary>
public sealed record AdoptionRecord
{
    /// <summary>The resolution.</summary>
    public required InstrumentId Instrument { get; init; }

    /// <summary>The letter of the part that was adopted, or those of several together (<c>A-C</c>), as
    /// <see cref="Documents.ResolutionPart.Letters"/> reads them; null for the resolution as a whole.</summary>
    public string? Part { get; init; }

    /// <summary>The title that the record gives it.</summary>
    public string? Title { get; init; }

    /// <summary>The session as printed, <c>Seventy-fifth session</c>.</summary>
    public string? Session { get; init; }

    /// <summary>The day of adoption.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The meeting as printed, <c>21st plenary meeting</c>.</summary>
    public string? Meeting { get; init; }

    /// <summary>The drafts, or the reports with the drafts, that were adopted, the principal one first.</summary>
    public IReadOnlyList<InstrumentId> Drafts { get; init; } = [];

    /// <summary>The words that say which, <c>A/75/L.5 and A/75/L.5/Add.1, as orally revised</c>.</summary>
    public string? DraftPrinted { get; init; }

    /// <summary>The paragraph of the report that holds the draft, as printed.</summary>
    public string? ReportParagraph { get; init; }

    /// <summary>The committee, <c>Fifth Committee</c>.</summary>
    public string? Committee { get; init; }

    /// <summary>The agenda item, <c>19 (c)</c>.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>What that item is called.</summary>
    public string? AgendaItemName { get; init; }

    /// <summary>How it was adopted.</summary>
    public AdoptionKind? Adoption { get; init; }

    /// <summary>The words that say how.</summary>
    public string? AdoptionPrinted { get; init; }

    /// <summary>The verbatim record of the meeting, or the letter that gives the result of a vote in writing.</summary>
    public InstrumentId? VerbatimRecord { get; init; }

    /// <summary>Who submitted it, those who joined later last, in the order of the record.</summary>
    public IReadOnlyList<Sponsor> Sponsors { get; init; } = [];

    /// <summary>The votes, each State's once: in favour, against, abstaining, not voting, and by State in each; names that no State is known to
    /// bear last.</summary>
    public IReadOnlyList<StateVote> Votes { get; init; } = [];

    /// <summary>The counts as printed; null where the record prints none. They may differ from the votes, which a diagnostic says.</summary>
    public VoteCounts? Counts { get; init; }

    /// <summary>Whether it was adopted under Chapter VII of the Charter; null where nothing is recorded of it.</summary>
    public bool? IsUnderChapterVII { get; init; }

    /// <summary>The Sustainable Development Goals that it is put under, or targets of theirs: <c>16</c>, <c>16.9</c>.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>The headings that it is put under.</summary>
    public IReadOnlyList<RecordedSubject> Subjects { get; init; } = [];

    /// <summary>Where it is from: the paths as they were given, the one that counts first.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether what several sources record of the votes differs; which, a diagnostic says.</summary>
    public bool SourcesDiffer { get; init; }

    /// <summary>What looked wrong.</summary>
    public IReadOnlyList<RecordDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Its stable id.</summary>
    public AdoptionId Id => new(Instrument, Part);

    /// <summary>How many voted which way: as the votes have it, else as printed.</summary>
    public VoteCounts? Result => Votes.Count > 0 ? VoteCounts.Of(Votes) : Counts is { Present: > 0 } printed ? printed : null;
}
