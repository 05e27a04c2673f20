using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>A certain plan or strategy in capitals, of a name of several words: "the South Sudan Development Plan", "the Libyan Political Dialogue
/// Forum (LPDF) Roadmap".</summary>
internal sealed class PlanProof : INameProof
{
    private const int FewWords = 2;

    /// <inheritdoc/>
    public string Says => "a plan with a name of several words";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate)
    {
        TokenList tokens = passage.Tokens;
        bool isPlan = NameWords.PlanNouns.Has(candidate.Word) && candidate.Noun - candidate.Start >= FewWords
            && !tokens[tokens[candidate.Noun]].EndsWith("s");
        return isPlan && !(candidate.HasComplement && tokens[candidate.Head].IsCapital) && !NameWords.IsGeneral(candidate.Name)
            && Certain.BeforeArticle(tokens, candidate.Start) >= 0 && !Certain.IsStillToCome(tokens, candidate.Start, candidate.End)
            && !IsNamedBefore(passage, candidate);
    }

    // "the UN Regional Strategy" of a document that has named the United Nations Regional Strategy.
    private static bool IsNamedBefore(NamePassage passage, NameCandidate candidate) =>
        passage.Table.MadeOf(candidate.Name.Words, candidate.Word).Count > 0
            || (!candidate.Name.Words[0].AsSpan().ContainsAnyExceptInRange('A', 'Z')
            && passage.Table.Meant(candidate.Name.Words.AsSpan(1), candidate.Word, false).Count > 0);
}
