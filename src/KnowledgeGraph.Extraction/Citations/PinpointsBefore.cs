namespace KnowledgeGraph.Extraction.Citations;

/// <summary>The pinpoints of one provision that wait for the citation behind them: "paragraph 29 of".</summary>
internal sealed class PinpointsBefore
{
    private const int Farthest = 3;

    private readonly List<(Pinpoint Pinpoint, int Start, int Next)> _waiting = [];

    /// <summary>Begins a provision.</summary>
    public void Clear() => _waiting.Clear();

    /// <summary>A pinpoint has been read.</summary>
    /// <param name="pinpoint">What it says.</param>
    /// <param name="start">Its first token.</param>
    /// <param name="next">The token where the citation has to begin.</param>
    public void Add(Pinpoint pinpoint, int start, int next) => _waiting.Add((pinpoint, start, next));

    /// <summary>The pinpoint of a citation that begins at a token: only "the", "its", "the said" may stand between. Null where there is none.</summary>
    public Pinpoint? Take(TokenList tokens, int first, out int start)
    {
        start = first;
        for (int i = _waiting.Count - 1; i >= 0; i--)
        {
            (Pinpoint pinpoint, int begins, int next) = _waiting[i];
            if (next > first)
            {
                continue;
            }

            if (first - next > Farthest || !Between(tokens, next, first))
            {
                return null;
            }

            start = begins;
            _waiting.RemoveAt(i);
            return pinpoint;
        }

        return null;
    }

    private static bool Between(TokenList tokens, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (tokens[i].Word is not (Keyword.The or Keyword.Its or Keyword.Said or Keyword.Same or Keyword.Present or Keyword.Relevant or Keyword.That))
            {
                return false;
            }
        }

        return true;
    }
}
