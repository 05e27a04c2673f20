using KnowledgeGraph.Extraction.Citations.Dates;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Pinpoints;

/// <summary>The pinpoints of one provision that wait for the citation behind them: "paragraph 29 of".</summary>
internal sealed class PendingPinpoints
{
    private const int Farthest = 5;
    private const int LongestReport = 14;
    private const int FarthestBack = 20;

    private readonly List<(Pinpoint? Pinpoint, int Start, int Next)> _waiting = [];

    private readonly List<(Pinpoint Pinpoint, int Start)> _leadingBack = [];

    /// <summary>Begins a provision.</summary>
    public void Clear()
    {
        _waiting.Clear();
        _leadingBack.Clear();
    }

    /// <summary>A pinpoint has been read that leads back: "article 77 thereof".</summary>
    /// <param name="pinpoint">What it says.</param>
    /// <param name="start">Its first token.</param>
    public void AddLeadingBack(Pinpoint pinpoint, int start) => _leadingBack.Add((pinpoint, start));

    /// <summary>Gives each pinpoint that leads back to the citation before it in its sentence.</summary>
    public void LeadBack(TokenList tokens, List<CitationMatch> found)
    {
        foreach ((Pinpoint pinpoint, int start) in _leadingBack)
        {
            CitationMatch? last = found.FindLast(f => f.Span.End <= tokens[start].Start && f.Kind != MatchKind.Self);
            // "the Agreement and the annexes thereto": both are meant, and not a part of it.
            int joint = tokens.Is(start - 1, Keyword.The) ? start - 2 : start - 1;
            if (last is { Pinpoint: null, Kind: not MatchKind.OpenSet } && !tokens.Is(joint, Keyword.And) && start - last.EndToken <= FarthestBack
                && IsOneSentence(tokens, last.EndToken, start))
            {
                last.Pinpoint = pinpoint;
            }
        }
    }

    /// <summary>A pinpoint has been read.</summary>
    /// <param name="pinpoint">What it says.</param>
    /// <param name="start">Its first token.</param>
    /// <param name="next">The token where the citation has to begin.</param>
    public void Add(Pinpoint pinpoint, int start, int next) => _waiting.Add((pinpoint, start, next));

    /// <summary>The pinpoint of a citation that begins at a token: only "the", "its", "the said" may stand between. Null where there is
    /// none.</summary>
    public Pinpoint? Take(TokenList tokens, int first, out int start)
    {
        start = first;
        int at = LastUpTo(first);
        if (at < 0)
        {
            return null;
        }

        (Pinpoint? pinpoint, int begins, int next) = _waiting[at];
        if (pinpoint is null || first - next > Farthest || !Between(tokens, next, first))
        {
            return null;
        }

        start = begins;
        _waiting[at] = (null, begins, next);
        return pinpoint;
    }

    /// <summary>The pinpoint of a report that is cited by its symbol: "paragraph 29 of his report of 19 September 2001 (S/2001/886)". Null where
    /// there is none.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="symbol">The symbol's first token.</param>
    /// <param name="start">The pinpoint's first token.</param>
    public Pinpoint? TakeOfReport(TokenList tokens, int symbol, out int start)
    {
        start = symbol;
        int at = LastUpTo(symbol);
        if (at < 0 || _waiting[at] is not { Pinpoint: Pinpoint pinpoint } waiting || symbol - waiting.Next > LongestReport)
        {
            return null;
        }

        // "his report of", "the Secretary-General’s report": up to the noun there is no more than whose it is.
        int noun = waiting.Next + 1;
        while (noun < symbol && !PinpointWords.Reports.Has(tokens[noun].Word)
            && (tokens[noun].IsCapital || tokens.IsDash(noun) || tokens[noun].Word == Keyword.Of))
        {
            noun++;
        }

        if (!PinpointWords.Reports.Has(tokens[noun].Word))
        {
            return null;
        }

        for (int i = noun + 1; i < symbol; i++)
        {
            bool passes = tokens[i].Kind is TokenKind.Word or TokenKind.Number || tokens.IsDash(i) || (tokens.Is(i, '(') && i == symbol - 1);
            if (!passes || tokens[i].Word is Keyword.And or Keyword.Paragraph)
            {
                return null;
            }
        }

        start = waiting.Start;
        _waiting[at] = (null, waiting.Start, waiting.Next);
        return pinpoint;
    }

    // They are read in the order of the text.
    private int LastUpTo(int first)
    {
        int low = 0, high = _waiting.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_waiting[middle].Next <= first)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private static bool IsOneSentence(TokenList tokens, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (tokens.Is(i, ';') || tokens.Is(i, '.') || tokens[i].Word is Keyword.Report or Keyword.Reports)
            {
                return false;
            }
        }

        return true;
    }

    // "article 36 of the 1963 Vienna Convention", "article 3 of the 20 June 2011 Agreement"
    private static bool Between(TokenList tokens, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            int behind = i;
            if (DateTokens.TryRead(tokens, ref behind, out _) && behind <= to)
            {
                i = behind - 1;
            }
            else if (!PinpointWords.Between.Has(tokens[i].Word) && tokens[i] is not { Kind: TokenKind.Number, Length: 4 })
            {
                return false;
            }
        }

        return true;
    }
}
