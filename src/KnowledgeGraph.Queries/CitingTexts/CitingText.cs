using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.CitingTexts;

/// <summary>A text that cites something, with its paragraphs that do, in its order.</summary>
/// <param name="Id">The text.</param>
/// <param name="Instrument">What is known of it.</param>
/// <param name="Paragraphs">Its paragraphs; where the list is narrowed, those that fit.</param>
public sealed record CitingText(InstrumentId Id, Instrument? Instrument, IReadOnlyList<CitingParagraph> Paragraphs)
{
    /// <summary>Whether its first paragraphs stand on the page before.</summary>
    public bool IsContinued { get; init; }

    /// <summary>Whether more of its paragraphs stand on the next page.</summary>
    public bool GoesOn { get; init; }
}

/// <summary>A paragraph that cites something.</summary>
/// <param name="Id">The paragraph.</param>
/// <param name="Citations">Its citations, in its order.</param>
public sealed record CitingParagraph(ProvisionId Id, IReadOnlyList<Citation> Citations)
{
    /// <summary>What it does with what it cites, each once.</summary>
    public IEnumerable<RelationType> Relations => Citations.Select(c => c.Relation).Distinct();

    /// <summary>The paragraphs that citations stand in; those of one paragraph follow each other.</summary>
    public static IEnumerable<CitingParagraph> Of(IEnumerable<Citation> citations) => citations
        .GroupBy(c => c.Id.Source).Select(g => new CitingParagraph(g.Key, [.. g]));
}
