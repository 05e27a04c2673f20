using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Places;

namespace KnowledgeGraph.Queries.CitingTexts;

/// <summary>Which of the texts that cite something are wanted, and in which order.</summary>
/// <param name="Of">What is cited: an instrument in any of its provisions, or a provision and what is in it.</param>
public sealed record CitingQuestion(EntityId Of)
{
    /// <summary>The part of the instrument that is cited, where its text is not loaded and the part is no provision; null for all of it.</summary>
    public FoundPlace? Place { get; init; }

    /// <summary>The body that speaks; null for any.</summary>
    public BodyId? Body { get; init; }

    /// <summary>The year of its text; null for any.</summary>
    public int? Year { get; init; }

    /// <summary>What it does with what it cites; null for anything.</summary>
    public RelationType? Relation { get; init; }

    /// <summary>Which texts come first.</summary>
    public CitingOrder Order { get; init; }

    /// <summary>Whether only a part of what cites it is wanted.</summary>
    public bool IsNarrowed => Body is not null || Year is not null || Relation is not null;

    /// <summary>The same without what narrows it.</summary>
    public CitingQuestion Whole => new(Of) { Place = Place };

    /// <summary>The citations that are meant, as every list and count of the graph takes it.</summary>
    public CitationFilter Filter => Narrowing with { Of = [Of] };

    /// <summary>The same for what lists the citations of one entity.</summary>
    public CitationFilter Narrowing => new()
    {
        Pinpoints = Place?.Pinpoints ?? [],
        Types = Relation is { } relation ? [relation] : [],
        Source = new InstrumentFilter
        {
            Bodies = Body is { } body ? [body.Value] : [],
            DateFrom = Year is { } from ? new DateOnly(from, 1, 1) : null,
            DateTo = Year is { } to ? new DateOnly(to, 12, 31) : null,
        },
    };
}
