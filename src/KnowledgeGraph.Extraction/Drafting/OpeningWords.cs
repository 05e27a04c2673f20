using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Drafting;

/// <summary>
/// The words that a paragraph opens with, which the United Nations prints in italics: a participle in a preamble ("Recalling also"), a
/// finite verb in the operative part ("Further calls upon"), with the adverbs before and after it and what completes it ("its deep concern").
/// </summary>
/// <param name="Length">How many UTF-16 units of the paragraph they are; 0 where it opens with none.</param>
/// <param name="Action">Their class: lower case, without "also" and "further"; null where there are none.</param>
/// <param name="Relation">The edge they make.</param>
/// <param name="IsFinite">Whether the verb is finite, as in the operative part.</param>
/// <param name="IsKnown">Whether the verb is one of <c>verbs.json</c>, and not only shaped like one.</param>
/// <param name="IsEither">Whether the language prints the participle so, too.</param>
internal readonly record struct OpeningWords(
    int Length, string? Action, RelationType Relation, bool IsFinite, bool IsKnown, bool IsEither = false)
{
    /// <summary>What is looked at of a paragraph that opens in capitals.</summary>
    public const int Longest = 96;

    /// <summary>Whether they may open a paragraph of the preamble.</summary>
    public bool MayBePreambular => !IsFinite || IsEither;
}
