namespace KnowledgeGraph.Model.Documents;

/// <summary>One place in a text where an instrument is cited.</summary>
public sealed record DocumentCitation
{
    /// <summary>The label of the provision it stands in.</summary>
    public required string Source { get; init; }

    /// <summary>Where it stands in that provision's text, in UTF-16 units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Exactly the words under <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>What is known of the instrument that is meant.</summary>
    public required CitationStatus Status { get; init; }

    /// <summary>The instrument meant: present where the status is <see cref="CitationStatus.Resolved"/>; for
    /// <see cref="CitationStatus.Self"/> the document itself; else null.</summary>
    public CitedInstrument? Target { get; init; }

    /// <summary>What it may mean, where the status is <see cref="CitationStatus.Ambiguous"/>.</summary>
    public IReadOnlyList<CitedInstrument> Candidates { get; init; } = [];

    /// <summary>The part that is cited, as the United Nations abbreviates it: <c>para. 29</c>, <c>chap. I, sect. D</c>.</summary>
    public string? Pinpoint { get; init; }

    /// <summary>The parts that the pinpoint names, one each, relative to the target (see <see cref="ProvisionLabel.Under"/>):
    /// <c>29</c>, <c>4(a)</c>, <c>Annex:5</c>, <c>PP3</c>; with the letter of a resolution's part <c>B:29</c>, for the part itself <c>B</c>. Empty
    /// where it names none that can be a provision.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The date cited with it.</summary>
    public DateOnly? CitedDate { get; init; }

    /// <summary>The title cited with it ("entitled …", "on …"), where one is quoted.</summary>
    public string? CitedTitle { get; init; }

    /// <summary>The proper name it is cited by, without article: <c>Kyoto Declaration</c>. Null where it is cited by a number, or by a
    /// word that is no name of its own ("the Declaration", "Ibid.").</summary>
    public string? CitedName { get; init; }

    /// <summary>The words that govern it: the paragraph's opening words, or a nearer phrase.</summary>
    public string? Verb { get; init; }

    /// <summary>The type of the edge that those words make.</summary>
    public required RelationType Relation { get; init; }
}
