using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>The name stands in the name of a body.</summary>
internal sealed class BodyObjection : INameObjection
{
    /// <inheritdoc/>
    public string Says => "it stands in the name of a body";

    /// <inheritdoc/>
    public bool IsBody => true;

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate) =>
        IsGovernment(passage.Tokens, candidate.Start) || BodyAround.Holds(passage, candidate.Start, candidate.End);

    // "the Government of National Accord"
    private static bool IsGovernment(TokenList tokens, int start) =>
        tokens.Is(start - 1, Keyword.Of) && tokens[start - 2] is { Kind: TokenKind.Word, IsCapital: true } party
            && NameWords.Parties.Has(tokens[party]);
}
