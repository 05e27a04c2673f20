using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>A post is called after the text: "Peace Agreement Coordinator".</summary>
internal sealed class PostObjection : INameObjection
{
    /// <inheritdoc/>
    public string Says => "it is the name of a post";

    /// <inheritdoc/>
    public bool IsBody => true;

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate) =>
        passage.Tokens[candidate.End] is { IsCapital: true, Kind: TokenKind.Word } after && NameWords.Posts.Has(passage.Tokens[after]);
}
