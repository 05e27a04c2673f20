using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Wording.Differences;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Queries.Wordings;

/// <summary>A text that has the words of a paragraph or most of them, and what it changed.</summary>
public sealed record WordingStep
{
    /// <summary>Where it has them.</summary>
    public required Occurrence Where { get; init; }

    /// <summary>Where it has them from: the earlier paragraph closest to its own; null where none has enough of them.</summary>
    public Occurrence? From { get; init; }

    /// <summary>The paragraph; null where the graph has lost it meanwhile.</summary>
    public Provision? Provision { get; init; }

    /// <summary>The paragraph that it has them from.</summary>
    public Provision? FromProvision { get; init; }

    /// <summary>What was changed word by word; null where there is nothing to compare.</summary>
    public WordDifference? Difference { get; init; }

    /// <summary>Whether words were changed; a full stop in place of a semicolon is no change.</summary>
    public bool IsChanged => Difference?.Pieces.Any(p => p.Change != WordChange.Kept
        && (HasWord(p.Left.Of(FromProvision!.Text)) || HasWord(p.Right.Of(Provision!.Text)))) == true;

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
