using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>What a paragraph's opening words do to the texts behind them.</summary>
/// <param name="Relation">The edge they make.</param>
/// <param name="IsEmphasis">Whether they only say how important something is.</param>
/// <param name="IsDeciding">Whether infinitives behind them may be decisions upon other texts.</param>
/// <param name="Decision">The decision that they are themselves: "Extends the mandate".</param>
internal sealed record Opening(RelationType Relation, bool IsEmphasis, bool IsDeciding, Governor? Decision)
{
    private static readonly ClauseWords Words = GoverningVocabulary.English.Clauses;
    private static readonly string And = $" {OpeningVocabulary.English.And} ";

    /// <summary>What opening words do.</summary>
    /// <param name="action">They, in lower case.</param>
    /// <param name="relation">The edge that their verb makes.</param>
    public static Opening Of(string action, RelationType relation)
    {
        string[] words = action.Split(' ');
        Governor? decision = GoverningTables.OpeningDecisions.TryGetValue(words[^1], out RelationType decided)
            ? new Governor(words[^1], decided)
            : null;
        bool isEmphasis = relation == RelationType.Cites && words.Any(Words.Emphasis.Contains);
        return new Opening(OfPhrase(action) ?? OfSecond(action) ?? relation, isEmphasis, words.Any(Words.Deciding.Contains), decision);
    }

    // "Recalls and reiterates the requests made in": the verb nearest to the text.
    private static RelationType? OfSecond(string action)
    {
        int and = action.LastIndexOf(And, StringComparison.Ordinal);
        if (and < 0)
        {
            return null;
        }

        var tokens = new TokenList();
        tokens.Fill(action[(and + And.Length)..]);
        int end = GoverningTables.Verbs.Longest(tokens, 0, out VerbMeaning? verb);
        return end > 0 && end == tokens.Count ? verb!.Relation : null;
    }

    // "Taking into account" is a governing phrase wherever it stands.
    private static RelationType? OfPhrase(string action)
    {
        var tokens = new TokenList();
        tokens.Fill(action);
        int end = GoverningTables.Phrases.Longest(tokens, 0, out PhraseMeaning? meaning);
        return end > 0 && end == tokens.Count ? meaning!.Relation : null;
    }
}
