using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Comparing;

/// <summary>One end of a comparison as it was asked for.</summary>
/// <param name="Words">What was typed.</param>
/// <param name="Meant">What it means in the graph; null for a draft.</param>
/// <param name="Side">The text; null where nothing is meant or the text is not loaded.</param>
public sealed record ComparisonEnd(string Words, Resolution? Meant, ComparisonSide? Side)
{
    /// <summary>What it may mean, where that is not certain.</summary>
    public IReadOnlyList<Instrument> Candidates => Meant is Resolution.Ambiguous several ? several.Candidates : [];

    /// <summary>The instrument that is meant, though its text, or the part, is not loaded.</summary>
    public Instrument? Missing => Side is not null ? null : Meant switch
    {
        Resolution.Found found => found.Instrument,
        Resolution.PartMissing part => part.Instrument,
        _ => null,
    };
}

/// <summary>What was asked to be compared, and the comparison where both ends are texts.</summary>
/// <param name="Left">The one end.</param>
/// <param name="Right">The other.</param>
/// <param name="Comparison">The comparison.</param>
public sealed record ComparisonReading(ComparisonEnd Left, ComparisonEnd Right, TextComparison? Comparison);
