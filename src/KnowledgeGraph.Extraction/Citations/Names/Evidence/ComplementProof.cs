using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>What follows the noun says which text it is: "Guidelines on the Protection of Child Victims".</summary>
internal sealed class ComplementProof : INameProof
{
    /// <inheritdoc/>
    public string Says => "what follows the noun says which text it is";

    private const int FewWords = 4;

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate) => candidate.HasComplement && candidate.End - candidate.Start >= FewWords
        && !IsGoal(passage.Tokens, candidate);

    /// <summary>Whether it is what is to be reached by a year, and no text: "the 2050 Vision for Biodiversity".</summary>
    public static bool IsGoal(TokenList tokens, NameCandidate candidate) =>
        candidate.Word == Keyword.Vision && tokens[candidate.Noun - 1].Kind == TokenKind.Number;
}
