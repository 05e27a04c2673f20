using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>
/// How far a name reaches around its noun.
/// <code>
/// name       = { Capital | year } noun { complement }
/// complement = ( "of" | "on" | "for" | "to" | "against" | "in" | "concerning" | "relating to" | "with" ) { "the" | "its" | "a" } Capitals
/// Capitals   = Capital { Capital | "-" | year | "and" Capital | "," Capital … "and" Capital | ":" Capital }
/// </code>
/// A second noun behind "and" begins a second name: "the Beijing Declaration and Platform for Action".
/// </summary>
internal static class NameGrammar
{
    private const int LongestSeries = 14;

    // In tokens. The longest names of official documents have some 60; a bound keeps a text linear that never stops naming.
    private const int LongestName = 160;
    private const int MostFunctionWords = 3;

    /// <summary>The first token of the name that is built on the noun at a token.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="bound">The first token that may belong to a name: behind the opening words, behind the citation before.</param>
    public static int Start(TokenList tokens, int noun, int bound)
    {
        int start = noun;
        bound = Math.Max(bound, noun - LongestName);
        while (start > bound)
        {
            Token before = tokens[start - 1];
            bool word = before is { Kind: TokenKind.Word, IsCapital: true } && !IsDeterminer(before.Word) && !(before.Length == 1 && before.SpaceBefore && tokens[start].SpaceBefore);
            bool year = before is { Kind: TokenKind.Number, Length: 4 } && !tokens.Is(start - 2, '/') && !tokens.Is(start - 2, '(');
            bool dash = tokens.IsDash(start - 1) && !before.SpaceBefore && !tokens[start].SpaceBefore && start - 1 > bound;
            if (word || year)
            {
                start--;
            }
            else if (dash && tokens[start - 2].Kind is TokenKind.Word or TokenKind.Number)
            {
                start -= 2;
            }
            else if (tokens.Is(start - 1, ')') && tokens[start - 2].IsCapital && tokens.Is(start - 3, '(') && tokens[start - 4].IsCapital && start - 4 >= bound)
            {
                // SIDS Accelerated Modalities of Action (SAMOA) Pathway
                start = Modalities(tokens, start - 4, bound);
            }
            else
            {
                break;
            }
        }

        // "the 25 June 2008 Agreement"
        if (start - 1 >= bound && tokens[start - 1] is { Kind: TokenKind.Number, Length: <= 2 } && PrintedDate.MonthAt(tokens.Text.AsSpan(tokens[start].Start), out _) > 0)
        {
            return start - 1;
        }

        while (start < noun && (tokens.IsDash(start) || tokens.IsNumber(start) && tokens[start].Length != 4))
        {
            start++;
        }

        return start;
    }

    /// <summary>The token behind the name.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token behind the noun and its own complement.</param>
    /// <param name="mark">A footnote mark inside the name: "Programme of Action² on a Culture of Peace"; -1 where there is none.</param>
    public static int End(TokenList tokens, int at, out int mark)
    {
        at = Dated(tokens, at);
        (mark, int end) = (-1, at);
        (bool free, bool series, bool pair) = (false, false, false);
        int last = at + LongestName;
        while (true)
        {
            int next = end;
            int marked = tokens[next].Kind == TokenKind.Mark ? next : -1;
            next = marked >= 0 ? next + 1 : next;
            pair |= tokens.Is(next, Keyword.Between);
            int after = Further(tokens, next, end > at || marked >= 0, ref free, ref series);
            after = after == 0 && pair ? SecondParty(tokens, next, ref pair) : after;
            after = after == 0 && end > at ? Tail(tokens, next) : after;
            if (after == 0 || after > last || (marked >= 0 && !IsConnector(tokens[next].Word)))
            {
                return end;
            }

            mark = marked >= 0 && mark < 0 ? marked : mark;
            end = after;
        }
    }

    // "Agreement of 13 December 1991 between", "Treaty establishing the"
    private static int Dated(TokenList tokens, int at)
    {
        if (tokens.Is(at, Keyword.Of) && tokens.IsNumber(at + 1) && PrintedDate.Read(tokens.Text.AsSpan(tokens[at + 1].Start), out _) is int length and > 0)
        {
            int behind = tokens.At(tokens[at + 1].Start + length);
            return tokens.Is(behind, Keyword.Between) && Capital(tokens, behind + 1) > 0 ? behind : at;
        }

        bool establishes = tokens[at] is { Kind: TokenKind.Word, Word: Keyword.None, IsCapital: false } && tokens[tokens[at]] is "establishing" or "governing" && tokens.Is(at + 1, Keyword.The);
        return establishes ? Math.Max(Capital(tokens, at + 1), at) : at;
    }

    // "between the United Nations and the International Criminal Court": one "and" joins the parties.
    private static int SecondParty(TokenList tokens, int at, ref bool pair)
    {
        if (!tokens.Is(at, Keyword.And) || !tokens.Is(at + 1, Keyword.The) || !tokens[at + 2].IsCapital || BeginsName(tokens, at + 2))
        {
            return 0;
        }

        pair = false;
        return at + 3;
    }

    // ", 1973, as modified by the Protocol of 1978 relating thereto"; "by Sea", "from Ships", "into Africa", "or to Have"
    private static int Tail(TokenList tokens, int at)
    {
        if (tokens.Is(at, ','))
        {
            return tokens[at + 1] is { Kind: TokenKind.Number, Length: 4 } && EndsYear(tokens, at + 2) ? AsModified(tokens, at + 2) : 0;
        }

        bool capital = tokens[at + 1] is { Kind: TokenKind.Word, IsCapital: true } next && !IsDeterminer(next.Word);
        return tokens[at].Word switch
        {
            Keyword.By or Keyword.At when capital => tokens[tokens[at + 1]] is "Sea" or "Land" or "Air" or "Work" ? at + 2 : 0,
            Keyword.And or Keyword.Or when tokens.Is(at + 1, Keyword.To) && tokens[at - 1].IsCapital => tokens[tokens[at + 2]] is "Have" or "Promote" or "Protect" or "Prevent" ? at + 3 : 0,
            Keyword.None when capital && tokens[at].Kind == TokenKind.Word => tokens[tokens[at]] is "from" or "into" or "among" ? at + 2 : 0,
            // "the Republic of Côte d’Ivoire"
            Keyword.None when tokens[at].Length > 2 && tokens[tokens[at]].StartsWith("d’") => at + 1,
            _ => 0,
        };
    }

    private static bool EndsYear(TokenList tokens, int at) =>
        tokens[at].Kind == TokenKind.Mark || at >= tokens.Count || tokens[at].Kind == TokenKind.Other || tokens[at].Word is Keyword.And or Keyword.Or;

    // ", as modified by the Protocol of 1978 relating thereto"
    private static int AsModified(TokenList tokens, int at)
    {
        bool modified = tokens.Is(at, ',') && tokens.Is(at + 1, Keyword.As) && tokens[tokens[at + 2]] is "modified" or "amended" && tokens.Is(at + 3, Keyword.By) && tokens.Is(at + 4, Keyword.The)
            && tokens.Is(at + 5, Keyword.Protocol) && tokens.Is(at + 6, Keyword.Of) && tokens.IsNumber(at + 7);
        return !modified ? at : tokens.Is(at + 8, Keyword.Relating) && tokens.Is(at + 9, Keyword.Thereto) ? at + 10 : at + 8;
    }

    // One more piece of a name; the token behind it, or 0.
    private static int Further(TokenList tokens, int at, bool hasComplement, ref bool free, ref bool series)
    {
        Token token = tokens[at];
        if (free && token.Word == Keyword.The && tokens[at + 1] is { Kind: TokenKind.Word, IsCapital: true })
        {
            return at + 2;
        }

        if (token is { Kind: TokenKind.Word, IsCapital: true } && !IsDeterminer(token.Word))
        {
            return at + 1;
        }

        if (token.Kind == TokenKind.Number && token.Length is 2 or 4)
        {
            // "Security Council Resolution 2272 (2016)"
            return tokens.Is(at - 1, Keyword.Resolution) && tokens.Is(at + 1, '(') && tokens.Is(at + 3, ')') ? at + 4 : at + 1;
        }

        if (tokens.IsDash(at))
        {
            bool joined = !token.SpaceBefore && !tokens[at + 1].SpaceBefore && tokens[at + 1].Kind is TokenKind.Word or TokenKind.Number;
            return joined ? at + 2 : 0;
        }

        if (IsConnector(token.Word))
        {
            // An infinitive or a gerund takes objects with an article: "to Prevent, Combat and Eradicate the Illicit Trade", "on Mainstreaming the Conservation".
            free |= token.Word == Keyword.To && tokens[at + 1].IsCapital && !tokens.Is(at + 1, Keyword.The);
            free |= tokens[at + 1] is { Kind: TokenKind.Word, IsCapital: true, Word: Keyword.None, Length: > 6 } && tokens[tokens[at + 1]].EndsWith("ing");
            if (token.Word == Keyword.In && PrintedDate.MonthAt(tokens.Text.AsSpan(tokens[at + 1].Start), out _) > 0)
            {
                return 0;
            }

            return Capital(tokens, token.Word == Keyword.Relating ? at + 2 : at + 1);
        }

        // The end of a series: "Crime Prevention, Criminal Justice and the Rule of Law".
        if (series && token.Word == Keyword.And && tokens.Is(at + 1, Keyword.The) && tokens[at + 2].IsCapital && !BeginsName(tokens, at + 2))
        {
            series = false;
            return at + 3;
        }

        if (token.Word is Keyword.And or Keyword.Or && hasComplement)
        {
            return tokens[at + 1] is { Kind: TokenKind.Word, IsCapital: true } next && !IsDeterminer(next.Word) && !BeginsName(tokens, at + 1) ? at + 2 : 0;
        }

        if (tokens.Is(at, ',') && hasComplement)
        {
            int after = Series(tokens, at);
            series |= after > 0;
            return after;
        }

        if (tokens.Is(at, ':') && hasComplement && tokens[at + 1] is { Kind: TokenKind.Word, IsCapital: true })
        {
            free = true;
            return at + 2;
        }

        // (SAMOA) Pathway, (Biological)
        return tokens.Is(at, '(') && tokens[at + 1].IsCapital && tokens.Is(at + 2, ')') && tokens[at + 3] is { Kind: TokenKind.Word, IsCapital: true } ? at + 4
            : tokens.Is(at, '(') && tokens[at + 1].IsCapital && tokens.Is(at + 2, ')') && tokens.Is(at + 3, Keyword.And) && tokens[at + 4].IsCapital ? at + 3 : 0;
    }

    // "the Suppression", "a Culture", "All Forms": function words and then a capital.
    private static int Capital(TokenList tokens, int at)
    {
        for (int i = at; i < at + MostFunctionWords; i++)
        {
            Token token = tokens[i];
            if (token.Kind == TokenKind.Number && token.Length == 4 && i > at - 1)
            {
                return tokens.IsDash(i + 1) || i > at ? i + 1 : 0;
            }

            if (token is { Kind: TokenKind.Word, IsCapital: true })
            {
                return i + 1;
            }

            if (token.Word is not (Keyword.The or Keyword.Its or Keyword.A or Keyword.An or Keyword.All or Keyword.Their or Keyword.Other))
            {
                return 0;
            }
        }

        return 0;
    }

    // ", Inhuman or Degrading Treatment": a series inside the name ends with "and" or "or" before anything that is no part of it.
    private static int Series(TokenList tokens, int comma)
    {
        if (tokens[comma + 1] is not { Kind: TokenKind.Word, IsCapital: true } first || IsDeterminer(first.Word) || BeginsName(tokens, comma + 1))
        {
            return tokens.Is(comma + 1, Keyword.And) && tokens[comma + 2].IsCapital && !IsDeterminer(tokens[comma + 2].Word) && !BeginsName(tokens, comma + 2) && tokens[comma - 1].IsCapital
                && HasComma(tokens, comma)
                ? comma + 3
                : 0;
        }

        for (int i = comma + 2; i < comma + LongestSeries; i++)
        {
            Token token = tokens[i];
            if (token.Word is Keyword.And or Keyword.Or)
            {
                int last = tokens.Is(i + 1, Keyword.The) ? i + 2 : i + 1;
                return tokens[last].IsCapital && !BeginsName(tokens, last) ? comma + 2 : 0;
            }

            bool part = token.IsCapital || tokens.Is(i, ',') || tokens.IsDash(i) || IsConnector(token.Word) || token.Word is Keyword.The or Keyword.All;
            if (!part || BeginsName(tokens, i))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool HasComma(TokenList tokens, int before)
    {
        for (int i = before - 1; i > before - LongestSeries && i > 0; i--)
        {
            if (tokens.Is(i, ','))
            {
                return true;
            }

            if (tokens[i].Kind == TokenKind.Word && !tokens[i].IsCapital && !IsConnector(tokens[i].Word) && tokens[i].Word is not (Keyword.The or Keyword.And))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether capital words at a token run up to a noun that names an instrument: the beginning of another name.</summary>
    public static bool BeginsName(TokenList tokens, int at)
    {
        for (int i = at; tokens[i].IsCapital || tokens.IsDash(i) || tokens.IsNumber(i); i++)
        {
            if (InstrumentNoun.Is(tokens[i].Word) && tokens[i].IsCapital && InstrumentNoun.End(tokens, i, i > at) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int Modalities(TokenList tokens, int at, int bound)
    {
        while (at > bound && (tokens[at - 1].IsCapital || (tokens.Is(at - 1, Keyword.Of) && tokens[at - 2].IsCapital)))
        {
            at--;
        }

        return at;
    }

    private static bool IsDeterminer(Keyword word) =>
        word is Keyword.The or Keyword.This or Keyword.That or Keyword.These or Keyword.Those or Keyword.Its or Keyword.A or Keyword.An or Keyword.In or Keyword.Of or Keyword.On
            or Keyword.For or Keyword.By or Keyword.Under or Keyword.See or Keyword.And or Keyword.Or or Keyword.Ibid or Keyword.Article or Keyword.Also;

    private static bool IsConnector(Keyword word) =>
        word is Keyword.Of or Keyword.On or Keyword.For or Keyword.To or Keyword.Against or Keyword.In or Keyword.Concerning or Keyword.Relating or Keyword.Regarding
            or Keyword.With or Keyword.Between;
}
