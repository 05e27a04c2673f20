namespace KnowledgeGraph.Wording.Indexing;

/// <summary>Where the words of a paragraph stood before.</summary>
/// <param name="Closest">The earlier paragraph that covers most of the words; null where none covers enough (<see cref="Coverage.Least"/>).</param>
/// <param name="First">The earliest that covers enough to be the same wording (<see cref="Coverage.Same"/>); null where none does.</param>
/// <param name="IsCut">Whether so many texts repeat the words that not all were looked at.</param>
public sealed record EarlierWording(Occurrence? Closest, Occurrence? First, bool IsCut)
{
    /// <summary>Of a paragraph that is too short to have wording.</summary>
    public static EarlierWording None { get; } = new(null, null, IsCut: false);
}
