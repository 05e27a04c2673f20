using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Model.Graph;

/// <summary>Which instruments are wanted: all conditions hold together, the values of one are alternatives. An empty list is no condition.</summary>
public sealed record InstrumentFilter
{
    /// <summary>No condition.</summary>
    public static readonly InstrumentFilter None = new();

    /// <summary>Bodies by id, name or abbreviation.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>Whether bodies that are subsidiary to those count too.</summary>
    public bool WithSubsidiaries { get; init; }

    /// <summary>Kinds.</summary>
    public IReadOnlyList<InstrumentKind> Kinds { get; init; } = [];

    /// <summary>The first day.</summary>
    public DateOnly? DateFrom { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? DateTo { get; init; }

    /// <summary>Sessions as printed, without regard to case.</summary>
    public IReadOnlyList<string> Sessions { get; init; } = [];

    /// <summary>Loaded ones only, or the others only.</summary>
    public bool? IsLoaded { get; init; }

    /// <summary>Subject headings, without regard to case. Of the UNBIS Thesaurus also by code, by URI or in any of its languages.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>States that sponsored it, by code.</summary>
    public IReadOnlyList<StateId> Sponsors { get; init; } = [];

    /// <summary>Votes of States on it.</summary>
    public IReadOnlyList<StateVoteFilter> Votes { get; init; } = [];

    /// <summary>How it was adopted.</summary>
    public IReadOnlyList<AdoptionKind> Adoptions { get; init; } = [];

    /// <summary>Drafts, or reports with drafts, that were adopted as it or a part of it.</summary>
    public IReadOnlyList<InstrumentId> Drafts { get; init; } = [];

    /// <summary>Those on which a vote of States is recorded only, or the others only.</summary>
    public bool? HasVotes { get; init; }

    /// <summary>Only these; null for no condition.</summary>
    public IReadOnlyList<InstrumentId>? Only { get; init; }

    /// <summary>What it cites, all of these: a text in any of its provisions, as <see cref="ICitationReader"/> has the
    /// citations of it, or a provision or what is in it.</summary>
    public IReadOnlyList<EntityId> Cites { get; init; } = [];

    /// <summary>What cites it, all of these: a text in any of its provisions, or a provision or what is in it.</summary>
    public IReadOnlyList<EntityId> CitedBy { get; init; } = [];

    /// <summary>Words of the symbol, title or names.</summary>
    public string? Text { get; init; }
}

/// <summary>That a State voted, in whatever part of a text.</summary>
/// <param name="State">The State, by code.</param>
/// <param name="Vote">How; null for whichever way.</param>
public sealed record StateVoteFilter(StateId State, Vote? Vote = null);
