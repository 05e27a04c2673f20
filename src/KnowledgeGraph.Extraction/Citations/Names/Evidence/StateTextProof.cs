using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>Every State has one text of the kind, and it is a certain one: "the Constitution", "South Sudan’s Constitution". Of one
/// that is still to be made, nothing is cited.</summary>
internal sealed class StateTextProof : INameProof
{
    /// <inheritdoc/>
    public string Says => "every State has one";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate)
    {
        TokenList tokens = passage.Tokens;
        return NameWords.StateTexts.Has(candidate.Word) && (Certain.BeforeArticle(tokens, candidate.Start) >= 0 || IsTold(tokens, candidate))
            && !Certain.IsStillToCome(tokens, candidate.Start, candidate.End) && !NameWords.Drafts.Has(tokens, candidate.Start - 1)
            && !tokens[candidate.End].IsCapital && !tokens.IsDash(candidate.End) && !IsWork(tokens, candidate.End);
    }

    // "the adoption of an interim Constitution"
    private static bool IsTold(TokenList tokens, NameCandidate candidate) =>
        candidate.Start < candidate.Noun && NameWords.StateQualities.Has(tokens, candidate.Noun - 1);

    // "the Constitution drafting process"
    private static bool IsWork(TokenList tokens, int at) => tokens[at].IsOrdinary && tokens[tokens[at]].EndsWith("ing") && tokens[at + 1].IsOrdinary;
}
