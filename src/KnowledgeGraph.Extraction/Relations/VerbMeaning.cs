using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A verb of the body that speaks.</summary>
/// <param name="Text">It, in lower case.</param>
/// <param name="Relation">The edge it makes to its object.</param>
/// <param name="IsFinite">Whether it is finite.</param>
internal sealed record VerbMeaning(string Text, RelationType Relation, bool IsFinite)
{
    /// <summary>What is felt, behind another feeling: "and its appreciation of".</summary>
    public static VerbMeaning Felt { get; } = new("", RelationType.Cites, IsFinite: false);

    /// <summary>Whether it opens paragraphs only.</summary>
    public bool IsOpeningOnly { get; init; }

    /// <summary>Whether it opens clauses in a preamble only.</summary>
    public bool IsPreambleOnly { get; init; }

    /// <summary>Whether it is a noun too.</summary>
    public bool IsNounToo { get; init; }

    /// <summary>Whether it only says how important something is.</summary>
    public bool IsEmphasis { get; init; }

    /// <summary>Whether its infinitives may be decisions upon other texts.</summary>
    public bool IsDeciding { get; init; }
}
