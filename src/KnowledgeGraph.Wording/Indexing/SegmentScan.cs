using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Wording.Indexing;

/// <summary>
/// Finds in a segment the wordings that cover most of some words. Two ways lead there. To walk along the wordings of all runs tells at once
/// how much each covers, and takes as long as there are repetitions of any of the runs. Or else: whoever covers so much that only some
/// words are left over has to cover one of any greater number of them; so it is enough to look at those who share a run at the words whose
/// runs are rarest, and to compare each of these with all words. The cheaper way is taken: the more texts there are, the more often it is
/// the second, which costs the more the less is to be found.
/// </summary>
/// <remarks>Not for several threads at once.</remarks>
internal sealed class SegmentScan(WordingSegment segment)
{
    /// <summary>So many wordings of runs are walked along for a question at the most; what is commonest is left out then.</summary>
    public const int MostPostings = 8_000_000;

    // What counts as one unit of work: so many postings walked along, so many words compared.
    private const int PostingsPerUnit = 200;
    private const int WordsPerUnit = 200;

    // To compare a wording with all words takes as long as to walk along so many.
    private const int CostOfComparing = 24;

    private readonly int[] _turns = new int[segment.Count];
    private readonly int[] _covered = new int[segment.Count];
    private readonly int[] _until = new int[segment.Count];
    private readonly List<int> _seen = [];
    private int[] _from = [];
    private int[] _to = [];
    private int _turn;
    private long _compared;

    /// <summary>Whether so many repetitions were met that not all were looked at.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Offers every wording before a limit that may be the one that covers most, or covers enough to be the same.</summary>
    public void Earlier(AskedWording asked, int limit, EarlierWordings found)
    {
        long all = Ranges(asked, limit);
        if (all == 0)
        {
            return;
        }

        // Found early, a good one saves the search for worse ones.
        WordChoice same = Choose(asked, asked.Length - asked.Same + 1);
        if (found.HasVeryWords)
        {
            CompareEarliest(asked, same, found);
            return;
        }

        if (all <= same.Cost * CostOfComparing)
        {
            WalkAll(asked, all, found.Offer);
            return;
        }

        Compare(asked, same, found.Offer);
        if (found.Covered >= asked.Same)
        {
            return;
        }

        WordChoice less = Choose(asked, asked.Length - Math.Max(found.Covered, asked.Fewest) + 1);
        if (all <= less.Cost * CostOfComparing)
        {
            WalkAll(asked, all, found.Offer);
        }
        else
        {
            Compare(asked, less, found.Offer);
        }
    }

    /// <summary>Offers every wording that covers enough to be the same.</summary>
    public void Same(AskedWording asked, Action<int, int> offer)
    {
        long all = Ranges(asked, segment.Count);
        WordChoice same = Choose(asked, asked.Length - asked.Same + 1);
        Action<int, int> offered = (wording, covered) =>
        {
            if (covered >= asked.Same)
            {
                offer(wording, covered);
            }
        };
        if (all <= same.Cost * CostOfComparing)
        {
            WalkAll(asked, all, offered);
        }
        else
        {
            Compare(asked, same, offered);
        }
    }

    /// <summary>Offers every wording that has a run of the words.</summary>
    public void All(AskedWording asked, Action<int, int> offer) => WalkAll(asked, Ranges(asked, segment.Count), offer);

    // The wordings of each run that are numbered below a limit, and how many they are in all.
    private long Ranges(AskedWording asked, int limit)
    {
        IsCut = false;
        int count = asked.Runs.Length;
        if (_from.Length < count)
        {
            (_from, _to) = (new int[count], new int[count]);
        }

        long all = 0;
        for (int i = 0; i < count; i++)
        {
            int run = segment.Runs.Find(asked.Runs[i]);
            (_from[i], _to[i]) = run < 0 ? (0, 0) : (segment.PostingsFrom[run], segment.PostingsFrom[run + 1]);
            if (_to[i] > _from[i] && segment.Postings[_to[i] - 1] >= limit)
            {
                int below = Array.BinarySearch(segment.Postings, _from[i], _to[i] - _from[i], limit);
                _to[i] = below < 0 ? ~below : below;
            }

            all += _to[i] - _from[i];
        }

        return all;
    }

    private WordChoice Choose(AskedWording asked, int words) => WordChoice.Of(_from, _to, asked.Runs.Length, asked.Length, words);

    private void Compare(AskedWording asked, WordChoice choice, Action<int, int> offer)
    {
        Turn();
        long left = MostPostings / CostOfComparing;
        for (int i = choice.FirstRun; i < choice.EndRun; i++)
        {
            for (int at = _from[i]; choice.Has(i) && at < _to[i]; at++)
            {
                int wording = segment.Postings[at];
                if (_turns[wording] != _turn)
                {
                    _turns[wording] = _turn;
                    if (--left < 0)
                    {
                        IsCut = true;
                        return;
                    }

                    offer(wording, Compared(asked, wording));
                }
            }
        }
    }

    // Of each run no further than to the first that was found so far: those of a run are in the order of their days.
    private void CompareEarliest(AskedWording asked, WordChoice choice, EarlierWordings found)
    {
        Turn();
        long left = MostPostings / CostOfComparing;
        for (int i = choice.FirstRun; i < choice.EndRun; i++)
        {
            for (int at = _from[i]; choice.Has(i) && at < _to[i] && segment.Days[segment.Postings[at]] <= found.FirstDay; at++)
            {
                int wording = segment.Postings[at];
                if (_turns[wording] == _turn)
                {
                    continue;
                }

                _turns[wording] = _turn;
                if (--left < 0)
                {
                    IsCut = true;
                    return;
                }

                found.Offer(wording, Compared(asked, wording));
            }
        }
    }

    private int Compared(AskedWording asked, int wording)
    {
        ReadOnlySpan<uint> words = segment.Words(wording);
        _compared += words.Length + asked.Length;
        if (_compared >= WordsPerUnit)
        {
            WorkBudget.Spend(_compared / WordsPerUnit);
            _compared %= WordsPerUnit;
        }

        return asked.CoveredBy(words);
    }

    private void WalkAll(AskedWording asked, long all, Action<int, int> offer)
    {
        Turn();
        WorkBudget.Spend(Math.Min(all, MostPostings) / PostingsPerUnit);
        int longest = all > MostPostings ? LongestWithin(asked.Runs.Length) : int.MaxValue;
        IsCut |= longest < int.MaxValue;
        for (int i = 0; i < asked.Runs.Length; i++)
        {
            if (_to[i] - _from[i] <= longest)
            {
                Walk(i);
            }
        }

        if (!IsCut)
        {
            foreach (int wording in _seen)
            {
                offer(wording, _covered[wording]);
            }

            return;
        }

        // What was met by the rarer runs is known too low: the best by these are compared with all words.
        foreach (int wording in _seen.OrderByDescending(w => _covered[w]).ThenBy(w => w).Take(MostPostings / CostOfComparing / 64))
        {
            offer(wording, Compared(asked, wording));
        }
    }

    private void Walk(int run)
    {
        int end = run + Wording.Runs.Length;
        foreach (int wording in segment.Postings.AsSpan(_from[run].._to[run]))
        {
            if (_turns[wording] != _turn)
            {
                (_turns[wording], _covered[wording], _until[wording]) = (_turn, Wording.Runs.Length, end);
                _seen.Add(wording);
            }
            else
            {
                _covered[wording] += end - Math.Max(run, _until[wording]);
                _until[wording] = end;
            }
        }
    }

    private int LongestWithin(int runs)
    {
        long sum = 0;
        int longest = 0;
        foreach (int length in Enumerable.Range(0, runs).Select(i => _to[i] - _from[i]).Order())
        {
            sum += length;
            if (sum > MostPostings)
            {
                break;
            }

            longest = length;
        }

        return longest;
    }

    private void Turn()
    {
        _seen.Clear();
        if (++_turn == int.MaxValue)
        {
            Array.Clear(_turns);
            _turn = 1;
        }
    }
}
