using KnowledgeGraph.Queries.Comparing;

namespace KnowledgeGraph.Queries.Wordings;

/// <summary>Where the words of a text come from, and what became of them: what is shown beside it.</summary>
public sealed record TextOrigins
{
    /// <summary>Of a text that is not loaded nothing is known.</summary>
    public static readonly TextOrigins None = new();

    private readonly IReadOnlyDictionary<string, WordingAnswer> _paragraphs = new Dictionary<string, WordingAnswer>();

    private TextOrigins()
    {
    }

    /// <summary>The origins of a text's words.</summary>
    /// <param name="agreed">How much of it is agreed language, and what is said of each paragraph.</param>
    public TextOrigins(AgreedLanguage agreed)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        Agreed = agreed;
        _paragraphs = agreed.Paragraphs.GroupBy(p => p.Label).ToDictionary(p => p.Key, p => p.First());
    }

    /// <summary>How much of it is agreed language; null where it has no text.</summary>
    public AgreedLanguage? Agreed { get; }

    /// <summary>Of a draft, what its paragraphs changed in the agreed words, by their labels.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ComparedWords>> Changes { get; init; } =
        new Dictionary<string, IReadOnlyList<ComparedWords>>();

    /// <summary>Of a draft, what paragraphs that have only agreed words leave out of the paragraph that they come from, where that is not most of
    /// it; by
    /// their labels.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ComparedWords>> Omissions { get; init; } =
        new Dictionary<string, IReadOnlyList<ComparedWords>>();

    /// <summary>The text that adopted the draft which it recommends.</summary>
    public AdoptedDraft? AdoptedAs { get; init; }

    /// <summary>The recommended drafts that it adopted.</summary>
    public IReadOnlyList<AdoptedDraft> Adopts { get; init; } = [];

    /// <summary>More of the paragraph that is opened.</summary>
    public OpenedWording? Opened { get; init; }

    /// <summary>What is said of a paragraph; null where it has no words to ask about.</summary>
    public WordingAnswer? Of(string label) => _paragraphs.GetValueOrDefault(label);
}
