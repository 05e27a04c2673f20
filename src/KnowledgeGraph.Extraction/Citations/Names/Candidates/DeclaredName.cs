using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Candidates;

/// <summary>A short form that the text declares in brackets: "(the International Tracing Instrument)", "(“the Agreement”)", "(ACOH)".</summary>
internal static class DeclaredName
{
    private const int MostIntroductions = 6;
    private const int LongestName = 7;

    /// <summary>Whether brackets around nothing but a name give a short form there and cite nothing: "(the Revitalised Agreement)".</summary>
    public static bool IsDeclaration(TokenList tokens, int start, int end)
    {
        int open = start - 1;
        while (tokens.Is(open, Keyword.The) || tokens.Is(open, '“') || tokens.Is(open, '"'))
        {
            open--;
        }

        int close = tokens.Is(end, '”') || tokens.Is(end, '"') ? end + 1 : end;
        return tokens.Is(open, '(') && tokens.Is(close, ')');
    }

    /// <summary>Reads what is declared behind a name, and teaches it to the document.</summary>
    /// <param name="passage">The provision.</param>
    /// <param name="end">The token behind the name.</param>
    /// <param name="named">The instrument.</param>
    /// <param name="behind">The token behind the bracket.</param>
    public static bool TryRead(NamePassage passage, int end, NamedInstrument named, out int behind)
    {
        TokenList tokens = passage.Tokens;
        behind = 0;
        int open = Opening(tokens, end);
        if (!tokens.Is(open, '('))
        {
            return false;
        }

        int first = First(tokens, open + 1, out bool isQuoted);
        int last = first;
        while (last < first + LongestName && (tokens[last].Kind == TokenKind.Word || tokens.IsDash(last) || tokens.IsNumber(last)))
        {
            last++;
        }

        int close = tokens.Is(last, '”') || tokens.Is(last, '"') || tokens.Is(last, '’') ? last + 1 : last;
        bool closes = tokens.Is(close, ')');
        if (last == first || !tokens[first].IsCapital)
        {
            return false;
        }

        if ((closes || (isQuoted && close > last)) && (last > first + 1 || IsAcronym(tokens[tokens[first]], named)))
        {
            passage.Table.Learn(passage.Printed(first, last), named);
            behind = closes ? close + 1 : close;
            return true;
        }

        if (last == first + 1 && closes && InstrumentNoun.Is(tokens[first].Word))
        {
            passage.Table.Define(tokens[first].Word, named);
            behind = close + 1;
            return true;
        }

        return false;
    }

    // Behind the name's footnote mark and "and the Annex thereto".
    private static int Opening(TokenList tokens, int end)
    {
        int at = tokens[end].Kind == TokenKind.Mark ? end + 1 : end;
        bool annex = tokens.Is(at, Keyword.And) && tokens.Is(at + 1, Keyword.The) && tokens.Is(at + 2, Keyword.Annex)
            && tokens.Is(at + 3, Keyword.Thereto);
        return annex ? at + 4 : at;
    }

    // "(hereinafter referred to as “the"
    private static int First(TokenList tokens, int at, out bool isQuoted)
    {
        int first = at;
        while (first < at - 1 + MostIntroductions && tokens[first] is { Kind: TokenKind.Word, IsCapital: false })
        {
            first++;
        }

        isQuoted = tokens.Is(first, '“') || tokens.Is(first, '"');
        while (tokens.Is(first, '“') || tokens.Is(first, '"') || tokens.Is(first, Keyword.The) || tokens.Is(first, '‘'))
        {
            first++;
        }

        return first;
    }

    // "(ACOH)" is the Agreement on Cessation of Hostilities; "(INTERPOL)" behind a constitution is the organization.
    private static bool IsAcronym(ReadOnlySpan<char> word, NamedInstrument named) => word.Length > 2 && word[0] == named.Words[0][0];
}
