using KnowledgeGraph.Extraction.Drafting;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A verb in the middle of a sentence that opens a clause of the same subject: ", recalling", "and reaffirming"; "in which it recalls" does not.</summary>
internal sealed class ClauseVerb : IGoverningRule
{
    /// <inheritdoc/>
    public bool TryGovern(in GoverningPlace place, ReadOnlySpan<char> phrase, out GoverningWords words)
    {
        bool governs = OpeningWords.IsVerb(phrase, out RelationType relation) && !place.Tokens[place.From].IsCapital && OpensClause(place.Tokens, place.From);
        words = governs ? new GoverningWords(place.Printed, relation) : default;
        return governs;
    }

    private static bool OpensClause(TokenList tokens, int at) =>
        tokens.Is(at - 1, ',') || tokens.Is(at - 1, ';') || tokens.Is(at - 1, Keyword.And) || RelationWords.ClauseOpenings.Has(tokens[tokens[at - 1]]);
}
