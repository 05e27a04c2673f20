using KnowledgeGraph.Wording.Alignment;
using KnowledgeGraph.Wording.Differences;

namespace KnowledgeGraph.Queries.Comparing;

/// <summary>What became of paragraphs from one text to another.</summary>
public enum ParagraphChange
{
    /// <summary>The same words.</summary>
    Same,

    /// <summary>Other words in places.</summary>
    Changed,

    /// <summary>One paragraph became several.</summary>
    Split,

    /// <summary>Several paragraphs became one.</summary>
    Merged,

    /// <summary>Only the other text has it.</summary>
    Added,

    /// <summary>Only the one text has it.</summary>
    Dropped,
}

/// <summary>Words that stand in both texts, or in one of them.</summary>
/// <param name="Change">What became of them.</param>
/// <param name="Left">How the one text prints them; empty where they are inserted. A line break parts two paragraphs.</param>
/// <param name="Right">How the other prints them; empty where they are deleted.</param>
public readonly record struct ComparedWords(WordChange Change, string Left, string Right)
{
    /// <summary>The words as the newer of the texts that have them prints them.</summary>
    public string Text => Change == WordChange.Deleted ? Left : Right;

    /// <summary>The words of two texts that were compared.</summary>
    public static IReadOnlyList<ComparedWords> Of(WordDifference difference, string left, string right)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return [.. difference.Pieces.Select(p => new ComparedWords(p.Change, p.Left.Of(left).ToString(), p.Right.Of(right).ToString()))];
    }

    /// <summary>Compares two paragraphs.</summary>
    public static IReadOnlyList<ComparedWords> Between(string left, string right, DifferenceEffort effort) =>
        Of(WordDifference.Between(ComparedText.Of(left), ComparedText.Of(right), effort), left, right);
}

/// <summary>Paragraphs of two texts that correspond, with what was changed in them word by word.</summary>
/// <param name="Left">Those of the one text.</param>
/// <param name="Right">Those of the other.</param>
/// <param name="Similarity">How much of their words they share, from 0 to 1.</param>
/// <param name="IsMoved">Whether they stand elsewhere among the others.</param>
/// <param name="Words">Their words; joined, the left ones are the one text and the right ones the other.</param>
public sealed record ComparisonRow(
    IReadOnlyList<ComparedParagraph> Left, IReadOnlyList<ComparedParagraph> Right, double Similarity, bool IsMoved,
    IReadOnlyList<ComparedWords> Words)
{
    /// <summary>What became of them.</summary>
    public ParagraphChange Change =>
        Left.Count == 0 ? ParagraphChange.Added
        : Right.Count == 0 ? ParagraphChange.Dropped
        : Right.Count > 1 && Left.Count == 1 ? ParagraphChange.Split
        : Left.Count > 1 ? ParagraphChange.Merged
        : Words.All(w => w.Change == WordChange.Kept) ? ParagraphChange.Same : ParagraphChange.Changed;
}

/// <summary>
/// A step through both texts: all steps' left paragraphs are the one, all right ones the other. What moved is two steps, and what was split off to
/// elsewhere has a step where it stands.
/// </summary>
/// <param name="Row">The row.</param>
/// <param name="Left">The paragraphs of the one text that are read here.</param>
/// <param name="Right">The paragraphs of the other.</param>
/// <param name="Words">The words of these.</param>
public sealed record ComparisonStep(
    ComparisonRow Row, IReadOnlyList<ComparedParagraph> Left, IReadOnlyList<ComparedParagraph> Right, IReadOnlyList<ComparedWords> Words)
{
    /// <summary>Whether it only shows where something that stands elsewhere now stood before.</summary>
    public bool IsDeparture => Right.Count == 0 && Row.Right.Count > 0;

    /// <summary>Whether it only shows where something that stood elsewhere stands now.</summary>
    public bool IsArrival => Left.Count == 0 && Row.Left.Count > 0;
}
