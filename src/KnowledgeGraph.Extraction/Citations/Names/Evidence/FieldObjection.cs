using KnowledgeGraph.Extraction.Citations.Names.Candidates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Evidence;

/// <summary>A field of law or of policy is no text: "International Humanitarian Law", "Human Rights Law", "Law Enforcement", "Science-Policy
/// Interface".</summary>
internal sealed class FieldObjection : INameObjection
{
    /// <inheritdoc/>
    public string Says => "it is a field of law or of policy";

    /// <inheritdoc/>
    public bool Holds(NamePassage passage, NameCandidate candidate)
    {
        TokenList tokens = passage.Tokens;
        if (candidate.Word is not (Keyword.Law or Keyword.Policy))
        {
            return false;
        }

        bool isField = tokens[candidate.Head].IsCapital || tokens[candidate.Start - 1].Word is Keyword.Of or Keyword.For
            || IsOfRights(tokens, candidate) || tokens.IsDash(candidate.Noun - 1);
        for (int i = candidate.Start; !isField && i < candidate.Noun; i++)
        {
            isField = NameWords.Fields.Has(tokens, i);
        }

        return isField;
    }

    // "Human Rights Law"; "the Community Rights Law" is a text.
    private static bool IsOfRights(TokenList tokens, NameCandidate candidate) =>
        candidate.Word == Keyword.Law && candidate.Noun - candidate.Start == 2 && tokens[tokens[candidate.Start]] is "Human";
}
