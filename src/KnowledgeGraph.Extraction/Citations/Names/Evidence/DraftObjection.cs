using KnowledgeGraph.Extraction.Citations.Names.Candidates;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>A draft is no text yet: "the negotiations of the draft Comprehensive Convention on International Terrorism".</summary>
internal sealed class DraftObjection : INameObjection
{
    /// <inheritdoc/>
    public string Says => "it is a draft";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate) => IsDraft(passage, candidate.Start);

    /// <summary>Whether a name is that of a draft.</summary>
    public static bool IsDraft(NamePassage passage, int start) =>
        passage.Tokens[start - 1] is { IsCapital: false } && NameWords.Drafts.Has(passage.Tokens, start - 1);
}
