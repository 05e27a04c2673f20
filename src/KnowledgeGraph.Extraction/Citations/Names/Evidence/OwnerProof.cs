using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>Somebody’s own: "the Government’s Agenda for Change".</summary>
internal sealed class OwnerProof : INameProof
{
    /// <inheritdoc/>
    public string Says => "an owner stands before it";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate) =>
        candidate.HasComplement && candidate.Start > passage.Bound
            && passage.Tokens[candidate.Start - 1] is { Kind: TokenKind.Word, IsCapital: true } owner && NameWords.IsOwner(passage.Tokens[owner]);
}
