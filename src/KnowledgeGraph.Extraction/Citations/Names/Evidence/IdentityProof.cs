using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>A date or a symbol is printed with it: "the 3 July 2004 Communiqué", "the 2010 Constitution of Montserrat",
/// "Roadmap of 6 August 2014 (S/2014/530)".</summary>
internal sealed class IdentityProof : INameProof
{
    /// <inheritdoc/>
    public string Says => "a date or a symbol stands with it";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate)
    {
        TokenList tokens = passage.Tokens;
        int behind = CitedDate.EndBehind(tokens, candidate.End);
        return candidate.Day is not null || (candidate.IsDated && candidate.HasComplement) || CitedDate.Behind(tokens, candidate.End) is not null
            || (candidate.Start < candidate.Noun && tokens.Is(behind, '(')
            && DocumentSymbol.Read(tokens.Text.AsSpan(tokens[behind + 1].Start), out _, out _) > 0);
    }
}
