namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>What is known of a noun that instruments are called by.</summary>
public sealed record KnownNoun
{
    /// <summary>What kind of instrument is called so.</summary>
    public InstrumentKind Kind { get; init; } = InstrumentKind.Declaration;

    /// <summary>Where it stands for a text without a tail: "Plan of Action" always does, "plan" does not.</summary>
    public NounUse Alone { get; init; } = NounUse.Always;

    /// <summary>Words right behind it that belong to it: "outcome document".</summary>
    public IReadOnlyList<string> GoesOn { get; init; } = [];

    /// <summary>Words right behind it that make it something else: "agenda item".</summary>
    public IReadOnlyList<string> NotBefore { get; init; } = [];

    /// <summary>Words right before it that make it something else: "Press Statement".</summary>
    public IReadOnlyList<string> NotAfter { get; init; } = [];

    /// <summary>Whether its plural names no text: "Travel Documents".</summary>
    public bool IsSingular { get; init; }

    /// <summary>Whether it names no text in small letters: "under international law".</summary>
    public bool IsProper { get; init; }

    /// <summary>Whether a number may belong to it: "Agenda 21".</summary>
    public bool HasNumber { get; init; }
}
