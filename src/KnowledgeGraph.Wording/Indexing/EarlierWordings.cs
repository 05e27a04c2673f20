namespace KnowledgeGraph.Wording.Indexing;

/// <summary>
/// Keeps of the wordings that are offered the one that covers most and the earliest that covers enough. Of several that cover as much the
/// closest is the one of the very words, then one of a text on the same question, then the latest; of several of one day the first by the
/// instruments' ids: the same whatever segments they stand in.
/// </summary>
internal sealed class EarlierWordings(AskedWording asked, int day)
{
    private IndexedSegment? _indexed;
    private Standing? _closest;
    private bool _isExact;
    private bool _isOnQuestion;
    private Standing? _first;

    /// <summary>How much the closest covers.</summary>
    public int Covered => _closest?.Covered ?? 0;

    /// <summary>The day of the first; later than all others where there is none.</summary>
    public int FirstDay => _first?.Text.Day ?? SegmentText.Undated;

    /// <summary>Whether an earlier paragraph has the very words: none is closer.</summary>
    public bool HasVeryWords => _isExact;

    /// <summary>The earlier paragraph that covers most; null where none covers enough to be a forerunner.</summary>
    public Occurrence? Closest => _closest?.Shown(asked.Length);

    /// <summary>The earliest that covers enough to be the same wording.</summary>
    public Occurrence? First => _first?.Shown(asked.Length);

    /// <summary>Says which segment's wordings are offered from here on.</summary>
    public void Begin(IndexedSegment indexed) => _indexed = indexed;

    /// <summary>Offers a wording of the segment.</summary>
    public void Offer(int wording, int covered)
    {
        if (covered < asked.Fewest || (covered < Covered && covered < asked.Same))
        {
            return;
        }

        WordingSegment segment = _indexed!.Segment;
        ReadOnlySpan<int> paragraphs = segment.Paragraphs(wording);
        if (covered >= asked.Same)
        {
            OfferFirst(paragraphs, covered);
        }

        if (covered >= Covered)
        {
            OfferClosest(paragraphs, covered, covered == asked.Length && segment.Words(wording).SequenceEqual(asked.Words.Span));
        }
    }

    private void OfferFirst(ReadOnlySpan<int> paragraphs, int covered)
    {
        foreach (int paragraph in paragraphs)
        {
            if (IsEarlierAndLives(paragraph))
            {
                var standing = new Standing(_indexed!.Segment, paragraph, covered);
                _first = _first is not { } first || Standing.InOrder(standing, first) < 0 ? standing : first;
                return;
            }
        }
    }

    // Backwards: the latest of the question, if there is one, else the latest.
    private void OfferClosest(ReadOnlySpan<int> paragraphs, int covered, bool isExact)
    {
        WordingSegment segment = _indexed!.Segment;
        bool isSettled = asked.Question == 0;
        for (int at = paragraphs.Length - 1; at >= 0; at--)
        {
            int paragraph = paragraphs[at];
            if (!IsEarlierAndLives(paragraph))
            {
                continue;
            }

            bool isOnQuestion = asked.Question != 0 && segment.Texts[segment.TextOf[paragraph]].Question == asked.Question;
            var standing = new Standing(segment, paragraph, covered);
            if (IsCloser(standing, isExact, isOnQuestion))
            {
                (_closest, _isExact, _isOnQuestion) = (standing, isExact, isOnQuestion);
            }

            isSettled |= isOnQuestion;
            if (isSettled && at > 0 && segment.Day(paragraphs[at - 1]) < segment.Day(paragraph))
            {
                return;
            }
        }
    }

    private bool IsCloser(Standing standing, bool isExact, bool isOnQuestion)
    {
        if (_closest is not { } closest || standing.Covered != closest.Covered)
        {
            return _closest is null || standing.Covered > _closest.Value.Covered;
        }

        if (isExact != _isExact || isOnQuestion != _isOnQuestion)
        {
            return isExact != _isExact ? isExact : isOnQuestion;
        }

        int later = standing.Text.Day.CompareTo(closest.Text.Day);
        return later > 0 || (later == 0 && Standing.InOrder(standing, closest) < 0);
    }

    private bool IsEarlierAndLives(int paragraph)
    {
        int text = _indexed!.Segment.TextOf[paragraph];
        return _indexed.Segment.Texts[text].Day < day && _indexed.Living.Has(text);
    }
}
