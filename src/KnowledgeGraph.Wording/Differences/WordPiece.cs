using KnowledgeGraph.Model;

namespace KnowledgeGraph.Wording.Differences;

/// <summary>What became of a stretch of words.</summary>
public enum WordChange
{
    /// <summary>Both texts have it, though it may be printed otherwise: a hyphen, the number of a footnote.</summary>
    Kept,

    /// <summary>Only the one text has it.</summary>
    Deleted,

    /// <summary>Only the other text has it.</summary>
    Inserted,
}

/// <summary>A stretch of two texts. All left spans one after another are the one text, all right spans the other.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Left">Where it stands in the one text, in UTF-16 units; empty where it is inserted.</param>
/// <param name="Right">Where it stands in the other; empty where it is deleted.</param>
public readonly record struct WordPiece(WordChange Change, TextSpan Left, TextSpan Right);
