using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>Somebody’s own: "the Government’s Agenda for Change", "the Agenda for Disarmament of the Secretary-General".</summary>
internal sealed class OwnerProof : INameProof
{
    /// <inheritdoc/>
    public string Says => "an owner stands with it";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate) =>
        IsBehind(passage.Tokens, candidate) || candidate.HasComplement && candidate.Start > passage.Bound
            && passage.Tokens[candidate.Start - 1] is { Kind: TokenKind.Word, IsCapital: true } owner && NameWords.IsOwner(passage.Tokens[owner]);

    private static bool IsBehind(TokenList tokens, NameCandidate candidate)
    {
        int owner = candidate.End + 2;
        return (candidate.HasComplement || candidate.Start < candidate.Noun)
            && tokens.Is(candidate.End, Keyword.Of) && tokens.Is(candidate.End + 1, Keyword.The)
            && tokens[owner].IsCapital && NameWords.Holders.Has(tokens, owner);
    }
}
