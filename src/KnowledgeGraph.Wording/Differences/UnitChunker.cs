using DiffPlex;

namespace KnowledgeGraph.Wording.Differences;

/// <summary>Hands the units that were cut here to the library as they are, one a line of its own.</summary>
internal sealed class UnitChunker : IChunker
{
    // No unit has it: it is space.
    private const char Between = '\r';

    public static readonly UnitChunker Instance = new();

    /// <summary>Some units as one text.</summary>
    public static string Join(string[] units, int from, int count) => string.Join(Between, units, from, count);

    /// <inheritdoc />
    public IReadOnlyList<string> Chunk(string text) => text.Split(Between);
}
