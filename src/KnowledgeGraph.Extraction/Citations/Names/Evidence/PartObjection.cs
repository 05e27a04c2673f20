using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>What the name seems to be about is another text, of which it names a part: "the
/// Principles of the Charter", "Regulations of the Treaty".</summary>
internal sealed class PartObjection : INameObjection
{
    /// <inheritdoc/>
    public string Says => "it is a part of another text";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate)
    {
        TokenList tokens = passage.Tokens;
        int of = candidate.Head;
        int inner = tokens.Is(of + 1, Keyword.The) ? of + 2 : of + 1;
        return candidate.Start == candidate.Noun && NameWords.PartNouns.Has(candidate.Word) && tokens.Is(of, Keyword.Of) && inner < candidate.End
            && (InstrumentNoun.Is(tokens[inner].Word) || passage.Table.Longest(tokens, inner, out _) > 0);
    }
}
