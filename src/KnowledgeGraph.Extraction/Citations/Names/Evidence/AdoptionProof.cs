using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>The words behind the name say when or by whom it was adopted, ", adopted by the Council of the League of
/// Arab States", or those before it that it was signed.</summary>
internal sealed class AdoptionProof : INameProof
{
    /// <inheritdoc/>
    public string Says => "it was adopted or signed";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate)
    {
        TokenList tokens = passage.Tokens;
        int at = tokens[candidate.End].Kind == TokenKind.Mark ? candidate.End + 1 : candidate.End;
        at = tokens.Is(at, ',') ? at + 1 : at;
        return (IsSigned(tokens, candidate.Start) && !NameWords.Partnerships.Has(candidate.Word))
            || (candidate.Start < candidate.Noun || candidate.Head > candidate.Noun + 1) && NameWords.Adoptions.Has(tokens, at)
            && tokens[at + 1].Word is Keyword.By or Keyword.In or Keyword.On or Keyword.At;
    }

    // "the signing of the Memorandum of Commitment by Belarus"
    private static bool IsSigned(TokenList tokens, int start) =>
        tokens.Is(start - 1, Keyword.The) && tokens.Is(start - 2, Keyword.Of) && NameWords.Signings.Has(tokens, start - 3);
}
