namespace KnowledgeGraph.Wording.Indexing;

/// <summary>The texts that have some words or most of them, whenever they were adopted.</summary>
/// <param name="Texts">Of each text the paragraph that covers most; the earliest first, texts without a date last.</param>
/// <param name="IsCut">Whether so many texts repeat the words that not all were looked at.</param>
public sealed record Carriers(IReadOnlyList<Occurrence> Texts, bool IsCut)
{
    /// <summary>Of words that are too few to be wording.</summary>
    public static Carriers None { get; } = new([], IsCut: false);
}
