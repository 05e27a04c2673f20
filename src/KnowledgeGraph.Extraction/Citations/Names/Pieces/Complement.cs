using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Pieces;

/// <summary>A connector and the capital that it leads to: "on the Rights", "for a Culture", "between the United".</summary>
internal sealed class Complement : INamePiece
{
    // In UTF-16 units: "King" is no gerund.
    private const int LongestStem = 5;

    /// <inheritdoc/>
    public bool TryRead(TokenList tokens, ref int at, ref NameState state)
    {
        Keyword word = tokens[at].Word;
        if (!NameWords.Connectors.Has(word) || IsDate(tokens, at))
        {
            return false;
        }

        // "the Convention in the Occupied Territory": a bare noun has no place of its own.
        if (word == Keyword.In && state.IsBare && !state.HasPiece && !IsVerbal(tokens, at))
        {
            return false;
        }

        // "article 13 bis of the Statute to the Appeals Chamber": what is made to another text only.
        if (word == Keyword.To && state.IsBare && !state.HasPiece && !IsVerbal(tokens, at) && !NameWords.Additions.Has(tokens, at - 1))
        {
            return false;
        }

        // "in all United Nations country teams"
        if (word == Keyword.In && tokens.Is(at + 1, Keyword.All) && !tokens[at + 1].IsCapital)
        {
            return false;
        }

        // "with respect to Forest Lands", "in respect of Members of Organs", "in connection with the Treaty"
        bool isPhrase = word is Keyword.With or Keyword.In && (state.HasPiece || !state.IsBare) && NameWords.ComplementPhrases.Has(tokens, at + 1)
            && tokens[at + 2].Word is Keyword.To or Keyword.Of or Keyword.With;
        int next = isPhrase ? at + 3 : word == Keyword.Relating ? at + 2 : at + 1;
        if (!NameShape.TryCapital(tokens, ref next))
        {
            return false;
        }

        state.IsFree |= IsVerbal(tokens, at);
        state.AwaitsParty |= word is Keyword.Between or Keyword.Among;
        state.Connector = state.HasPiece ? state.Connector : word;
        at = next;
        return true;
    }

    // "in June", "of June 2001"
    private static bool IsDate(TokenList tokens, int connector) =>
        (tokens.Is(connector, Keyword.In) || (tokens.Is(connector, Keyword.Of) && tokens.IsNumber(connector + 2)))
        && PrintedDate.English.MonthAt(tokens.Text.AsSpan(tokens[connector + 1].Start), out _) > 0;

    // An infinitive or a gerund takes objects with an article: "to Prevent, Combat and Eradicate the Illicit Trade", "on Mainstreaming the
    // Conservation".
    private static bool IsVerbal(TokenList tokens, int connector) =>
        (tokens.Is(connector, Keyword.To) && tokens[connector + 1].IsCapital && !tokens.Is(connector + 1, Keyword.The))
        || IsGerund(tokens, connector + 1);

    /// <summary>Whether a capital word at a token is a gerund or a participle: "Ending", "Establishing".</summary>
    public static bool IsGerund(TokenList tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word, IsCapital: true, Length: > LongestStem } word && tokens[word].EndsWith("ing")
            && !NameWords.NoGerunds.Has(tokens[word]);
}
