using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>The text is called after the place where it was adopted: "the Tokyo Rules", "the Madrid Plan of Action".</summary>
internal sealed class PlaceProof : INameProof
{
    /// <inheritdoc/>
    public string Says => "it is called after a place";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate)
    {
        TokenList tokens = passage.Tokens;
        return candidate.Noun - candidate.Start == 1 && tokens[candidate.Start].Kind == TokenKind.Word && tokens.Is(candidate.Start - 1, Keyword.The)
            && !NameWords.IsGeneral(tokens[tokens[candidate.Start]])
            && (NameWords.NounsCalledAfterPlaces.Has(candidate.Word) || candidate.Head == candidate.Noun + 3);
    }
}
