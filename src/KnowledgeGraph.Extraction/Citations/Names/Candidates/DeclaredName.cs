using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names.Candidates;

/// <summary>A short form that the text declares in brackets: "(the International Tracing Instrument)", "(“the Agreement”)", "(ACOH)".</summary>
internal static class DeclaredName
{
    private const int MostIntroductions = 6;
    private const int LongestName = 7;

    // What is longer is no short form: "(the Liberia Extractive Industries Transparency Initiative Act)".
    private const int LongestShort = 5;

    /// <summary>Whether brackets around nothing but a name give a short form there and cite nothing: "(the Revitalised Agreement)".</summary>
    public static bool IsDeclaration(TokenList tokens, int start, int end)
    {
        int open = start - 1;
        while (tokens.Is(open, Keyword.The) || tokens.Is(open, '“') || tokens.Is(open, '"') || tokens.Is(open, '‘'))
        {
            open--;
        }

        int close = tokens.Is(end, '”') || tokens.Is(end, '"') || tokens.Is(end, '’') ? end + 1 : end;
        return end - start <= LongestShort && tokens.Is(open, '(') && tokens.Is(close, ')');
    }

    /// <summary>Whether a bracket behind a name declares a short form on its noun: "(the Framework)", "(the Doha Document)".</summary>
    public static bool Declares(TokenList tokens, int end, Keyword noun)
    {
        int open = BehindName.End(tokens, end);
        int first = First(tokens, open + 1, out _);
        for (int i = first; tokens.Is(open, '(') && i < first + LongestName && tokens[i].IsCapital; i++)
        {
            if (tokens.Is(i, noun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name on a noun that a bracket declares: "(the Accra III Agreement)"; null where it declares none.</summary>
    public static string? On(NamePassage passage, int open, Keyword noun)
    {
        int first = First(passage.Tokens, open + 1, out _), last = Last(passage.Tokens, first);
        return last > first + 1 && passage.Tokens[first].IsCapital && passage.Tokens.Is(last - 1, noun) ? passage.Printed(first, last) : null;
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
        int open = BehindName.End(tokens, end);
        if (!tokens.Is(open, '('))
        {
            return false;
        }

        int first = First(tokens, open + 1, out bool isQuoted), last = Last(tokens, first);
        int close = tokens.Is(last, '”') || tokens.Is(last, '"') || tokens.Is(last, '’') ? last + 1 : last;
        bool closes = tokens.Is(close, ')');
        if (last == first || !tokens[first].IsCapital || IsOfSeveral(tokens, first, last, named))
        {
            return false;
        }

        // "(collectively the Peace Agreement, S/1995/999, annex)": what follows in the bracket is read on its own.
        bool isIntroduced = first > open + 1 && tokens[open + 1] is { IsCapital: false, Word: Keyword.None } && tokens.Is(close, ',');
        bool ends = closes || (isQuoted && close > last) || isIntroduced;
        bool isNoun = last == first + 1 && InstrumentNoun.Is(tokens[first].Word);
        if (ends && !isNoun && (last > first + 1 || IsAcronym(tokens[tokens[first]], named)))
        {
            string alias = passage.Printed(first, last);
            if ((named.LocalTo is not null || char.IsLower(named.Title[0])) && passage.Table.Longest(alias) is { KnownId: not null } known)
            {
                named.DeclaredAs = known;
            }

            passage.Table.Learn(alias, named);
            behind = closes ? close + 1 : close;
            return true;
        }

        if (ends && isNoun)
        {
            passage.Table.Define(tokens[first].Word, named);
            behind = closes ? close + 1 : close;
            return true;
        }

        return false;
    }

    // "(hereinafter collectively the “Algiers Agreements”)", "(“the Refugees Convention and its Protocol”)" are no names of one of them.
    private static bool IsOfSeveral(TokenList tokens, int first, int last, NamedInstrument named)
    {
        for (int i = first; i < last; i++)
        {
            if (tokens.Is(i, Keyword.And) && tokens[i + 1].Word is Keyword.The or Keyword.Its)
            {
                return true;
            }
        }

        ReadOnlySpan<char> noun = tokens[tokens[last - 1]];
        return noun.Length > 1 && noun[^1] == 's' && !InstrumentNoun.Is(tokens[last - 1].Word) && InstrumentNoun.Is(Lexicon.Find(noun[..^1]))
            && !named.Title.Contains(noun, StringComparison.OrdinalIgnoreCase);
    }

    private static int Last(TokenList tokens, int first)
    {
        int last = first;
        while (last < first + LongestName && (tokens[last].Kind == TokenKind.Word || tokens.IsDash(last) || tokens.IsNumber(last)))
        {
            last++;
        }

        return last;
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
