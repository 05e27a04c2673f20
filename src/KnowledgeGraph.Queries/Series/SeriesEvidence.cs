using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Series;

/// <summary>One thing that a link of a series rests on.</summary>
/// <param name="Kind">What it is.</param>
public sealed record SeriesEvidence(SeriesEvidenceKind Kind)
{
    /// <summary>The earlier title, where it is not the later one letter by letter; the agenda item that both have.</summary>
    public string? Words { get; init; }

    /// <summary>Where the later text cites the earlier one.</summary>
    public Citation? Citation { get; init; }

    /// <summary>The share of the later text's words that stand in the earlier one, from 0 to 1.</summary>
    public double? Taken { get; init; }

    /// <summary>The share of the earlier text's words that stand in the later one, from 0 to 1.</summary>
    public double? Kept { get; init; }

    /// <summary>How many resolutions of their body both cite.</summary>
    public int? Sources { get; init; }
}

/// <summary>What a link of a series may rest on.</summary>
public enum SeriesEvidenceKind
{
    /// <summary>Both have one title, but for years and ordinal numbers.</summary>
    SameTitle,

    /// <summary>At least half of the words of their titles are the same.</summary>
    LikeTitle,

    /// <summary>The later one recalls or reaffirms the earlier one where it begins.</summary>
    Recalls,

    /// <summary>The later one extends or renews what the earlier one decided.</summary>
    Extends,

    /// <summary>The later one cites the earlier one.</summary>
    Cites,

    /// <summary>Both are printed under one agenda item.</summary>
    SameAgendaItem,

    /// <summary>Their paragraphs have words in common.</summary>
    SharedWords,

    /// <summary>They cite the same resolutions of their body.</summary>
    SharedSources,
}
