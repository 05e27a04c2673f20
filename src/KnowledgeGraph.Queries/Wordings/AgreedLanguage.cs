using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Wording;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Queries.Wordings;

/// <summary>How much of a text is agreed language, and from where.</summary>
public sealed record AgreedLanguage
{
    /// <summary>Its paragraphs, in the order of the text.</summary>
    public required IReadOnlyList<WordingAnswer> Paragraphs { get; init; }

    /// <summary>The earlier text that most of it comes from; null where none has as much as a fifth of its words.</summary>
    public InstrumentId? Predecessor { get; init; }

    /// <summary>How many of its words stand in that text.</summary>
    public int PredecessorWords { get; init; }

    /// <summary>The paragraphs of that text that are gone: no paragraph here has half of their words.</summary>
    public IReadOnlyList<ProvisionId> Dropped { get; init; } = [];

    /// <summary>The later texts that have words of it, formulas apart: those with most of them first.</summary>
    public IReadOnlyList<CarriedText> CarriedOn { get; init; } = [];

    /// <summary>How many words its paragraphs have that are long enough to tell, and the formulas.</summary>
    public int Words => Paragraphs.Where(p => p.Origin != WordingOrigin.TooShort).Sum(p => p.Words);

    /// <summary>How many of them are agreed language.</summary>
    public int AgreedWords => Paragraphs.Sum(p => p.AgreedWords);

    /// <summary>The share of agreed language, from 0 to 1.</summary>
    public double Share => Words == 0 ? 0 : (double)AgreedWords / Words;

    /// <summary>Whether not all of it was looked at.</summary>
    public bool IsCut => Paragraphs.Any(p => p.IsCut);

    /// <summary>How many paragraphs come from where.</summary>
    public int Count(WordingOrigin origin) => Paragraphs.Count(p => p.Origin == origin);
}

/// <summary>A later text that has words of an earlier one.</summary>
/// <param name="Text">The later text.</param>
/// <param name="Date">Its day.</param>
/// <param name="Paragraphs">How many paragraphs of the earlier one have their words there.</param>
/// <param name="Words">How many words those are.</param>
public sealed record CarriedText(InstrumentId Text, DateOnly? Date, int Paragraphs, int Words);
