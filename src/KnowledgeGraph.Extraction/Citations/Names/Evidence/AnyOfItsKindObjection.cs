using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>One of many that may be: "conclude a Status of Forces Agreement". What the document elsewhere calls "the" is one that is.</summary>
internal sealed class AnyOfItsKindObjection : INameObjection
{
    /// <inheritdoc/>
    public string Says => "any text of its kind is meant";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate)
    {
        TokenList tokens = passage.Tokens;
        int first = candidate.Start;
        bool isAny = tokens[first - 1].Word is Keyword.A or Keyword.An
            && (!candidate.HasComplement || tokens.Is(candidate.Head, Keyword.With)) && !passage.IsMarked(candidate.End, candidate.Mark)
            && Array.TrueForAll(NamedInstrument.FromTokens(tokens, first, candidate.Head, "").Words, word => NameWords.IsGeneral(word));
        return isAny && CitedDate.UpTo(tokens, first - 2) is null && CitedDate.Behind(tokens, candidate.End) is null
            && !DeclaredName.Declares(tokens, candidate.End, candidate.Word) && passage.TimesPrinted($"the {candidate.Printed}") == 0;
    }
}
