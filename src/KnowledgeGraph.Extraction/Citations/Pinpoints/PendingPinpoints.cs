using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Citations.Pinpoints;

/// <summary>The pinpoints of one provision that wait for the citation behind them: "paragraph 29 of".</summary>
internal sealed class PendingPinpoints
{
    private const int Farthest = 3;
    private const int LongestReport = 14;

    private readonly List<(Pinpoint? Pinpoint, int Start, int Next)> _waiting = [];

    /// <summary>Begins a provision.</summary>
    public void Clear() => _waiting.Clear();

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
        if (at < 0 || _waiting[at] is not { Pinpoint: Pinpoint pinpoint } waiting || symbol - waiting.Next > LongestReport
            || !PinpointWords.Reports.Has(tokens[waiting.Next + 1].Word))
        {
            return null;
        }

        for (int i = waiting.Next + 2; i < symbol; i++)
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

    private static bool Between(TokenList tokens, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (!PinpointWords.Between.Has(tokens[i].Word))
            {
                return false;
            }
        }

        return true;
    }
}
