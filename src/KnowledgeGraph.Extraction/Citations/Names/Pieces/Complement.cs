using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>A connector and the capital that it leads to: "on the Rights", "for a Culture", "between the United".</summary>
internal sealed class Complement : INamePiece
{
    // In UTF-16 units: "King" and "Spring" are no gerunds.
    private const int LongestStem = 6;

    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        Keyword word = tokens[at].Word;
        if (!NameWords.Connectors.Has(word) || (word == Keyword.In && PrintedDate.MonthAt(tokens.Text.AsSpan(tokens[at + 1].Start), out _) > 0))
        {
            return false;
        }

        int next = word == Keyword.Relating ? at + 2 : at + 1;
        if (!NameShape.TryCapital(tokens, ref next))
        {
            return false;
        }

        state.IsFree |= IsVerbal(tokens, at);
        state.AwaitsParty |= word == Keyword.Between;
        at = next;
        return true;
    }

    // An infinitive or a gerund takes objects with an article: "to Prevent, Combat and Eradicate the Illicit Trade", "on Mainstreaming the
    // Conservation".
    private static bool IsVerbal(TokenList tokens, int connector) =>
        (tokens.Is(connector, Keyword.To) && tokens[connector + 1].IsCapital && !tokens.Is(connector + 1, Keyword.The))
        || (tokens[connector + 1] is { Kind: TokenKind.Word, IsCapital: true, Word: Keyword.None, Length: > LongestStem }
        && tokens[tokens[connector + 1]].EndsWith("ing"));
}
