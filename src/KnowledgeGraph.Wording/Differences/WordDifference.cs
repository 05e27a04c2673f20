namespace KnowledgeGraph.Wording.Differences;

/// <summary>What was changed from one text to another, word by word, as a person would mark it.</summary>
/// <param name="Pieces">The pieces in their order; what is deleted stands before what is inserted in its place.</param>
/// <param name="IsCut">Whether the texts are too long and too different to be compared through: a stretch of them is only said to be another.</param>
public sealed record WordDifference(IReadOnlyList<WordPiece> Pieces, bool IsCut)
{
    /// <summary>Compares two texts.</summary>
    /// <param name="left">The one text, with its units.</param>
    /// <param name="right">The other.</param>
    /// <param name="effort">What may still be spent on it.</param>
    public static WordDifference Between(ComparedText left, ComparedText right, DifferenceEffort effort)
    {
        (List<UnitRun> runs, bool isCut) = UnitRuns.Between(left.Units, right.Units, effort);
        runs = RunSliding.Slid(ReadableRuns.Cleaned(runs, left.Units), left.Units, right.Units);
        return new WordDifference(PieceWriter.Write(runs, left, right), isCut);
    }
}
