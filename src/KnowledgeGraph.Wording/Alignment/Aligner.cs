using KnowledgeGraph.Wording.Units;

namespace KnowledgeGraph.Wording.Alignment;

/// <summary>
/// Says which paragraphs of two texts correspond. First the chain of pairs that keeps the order of both and shares most, paragraph with paragraph
/// and then part with part within them; then, of what is left, what stands elsewhere, and what was split or merged.
/// </summary>
public sealed class Aligner
{
    // Paragraphs in order that share less do not correspond.
    private const double LeastInOrder = 0.3;

    // The same between others that correspond, where there are few to choose from.
    private const double LeastBetween = 0.2;

    // Nor need they share so much where both begin with as many words, or where each stands alone and begins with the same word.
    private const int SameBeginning = 6;
    private const double LeastAlone = 0.1;

    // What stands elsewhere has to share more to be the same.
    private const double LeastMoved = 0.45;

    // What of a paragraph's words another has beyond what its partner brought, to have it in it.
    private const double LeastTaken = 0.5;

    // Whoever has a part of a long paragraph in it shares at least so much with it.
    private const double LeastNear = 0.05;

    // Fewer words are nobody's in particular.
    private const int FewestWords = 6;

    private const int MostBetween = 40;

    private readonly AlignmentText _left;
    private readonly AlignmentText _right;
    private readonly Dictionary<int, double> _weights;
    private readonly PairCandidates _candidates;
    private readonly HashSet<int> _moved = [];
    private readonly Dictionary<int, List<int>> _merged = [];
    private readonly Dictionary<int, List<int>> _split = [];

    private Aligner(IReadOnlyList<ComparedParagraph> left, IReadOnlyList<ComparedParagraph> right)
    {
        (_left, _right) = (new AlignmentText(left), new AlignmentText(right));
        (Features[] all, _weights) = Features.Of([.. _left.Units, .. _right.Units, .. Wholes(_left), .. Wholes(_right)]);
        _left.Own = all[.._left.Count];
        _right.Own = all[_left.Count..(_left.Count + _right.Count)];
        int next = _left.Count + _right.Count;
        _left.Whole = [.. Enumerable.Range(0, _left.Count).Select(i => _left.ChildrenOf(i).Count == 0 ? _left.Own[i] : all[next++])];
        _right.Whole = [.. Enumerable.Range(0, _right.Count).Select(i => _right.ChildrenOf(i).Count == 0 ? _right.Own[i] : all[next++])];
        _candidates = new PairCandidates(_weights);
    }

    /// <summary>Aligns two texts.</summary>
    /// <param name="left">The paragraphs of the one, in their order, a paragraph before its parts.</param>
    /// <param name="right">The paragraphs of the other.</param>
    public static TextAlignment Align(IReadOnlyList<ComparedParagraph> left, IReadOnlyList<ComparedParagraph> right)
    {
        var aligner = new Aligner(left, right);
        aligner.InOrder([.. aligner._left.Tops], [.. aligner._right.Tops], LeastInOrder);
        aligner.Elsewhere();
        aligner.SplitOrMerged();
        List<AlignedRow> rows = aligner.Rows();
        return new TextAlignment(rows, StepOrder.Of(rows, left.Count, right.Count));
    }

    private static IEnumerable<IReadOnlyList<TextUnit>> Wholes(AlignmentText text) =>
        Enumerable.Range(0, text.Count).Where(i => text.ChildrenOf(i).Count > 0).Select(i => text.WholeUnits(i));

    // The best chain, then within each gap of it the best of what shares less, then the parts of those that correspond.
    private void InOrder(IReadOnlyList<int> left, IReadOnlyList<int> right, double least)
    {
        IReadOnlyList<PairScore> chain = HeaviestChain.Best([.. Candidates(left, right, least)], p => p.Similarity * p.Similarity);
        var pairs = new List<PairScore>(chain.Count);
        (int fromLeft, int fromRight) = (0, 0);
        foreach (PairScore pair in chain.Append(new PairScore(int.MaxValue, int.MaxValue, 0)))
        {
            int untilLeft = Until(left, fromLeft, pair.Left);
            int untilRight = Until(right, fromRight, pair.Right);
            int[] betweenLeft = [.. left.Skip(fromLeft).Take(untilLeft - fromLeft)];
            int[] betweenRight = [.. right.Skip(fromRight).Take(untilRight - fromRight)];
            if (betweenLeft.Length is > 0 and <= MostBetween && betweenRight.Length is > 0 and <= MostBetween)
            {
                pairs.AddRange(HeaviestChain.Best(Between(betweenLeft, betweenRight), p => p.Similarity * p.Similarity));
            }

            if (pair.Left < int.MaxValue)
            {
                pairs.Add(pair);
            }

            (fromLeft, fromRight) = (untilLeft + 1, untilRight + 1);
        }

        foreach (PairScore pair in pairs)
        {
            _left.Partner[pair.Left] = pair.Right;
            _right.Partner[pair.Right] = pair.Left;
        }

        foreach (PairScore pair in pairs)
        {
            InOrder(_left.ChildrenOf(pair.Left), _right.ChildrenOf(pair.Right), LeastBetween);
        }
    }

    private static int Until(IReadOnlyList<int> places, int from, int place)
    {
        while (from < places.Count && places[from] < place)
        {
            from++;
        }

        return from;
    }

    private IEnumerable<PairScore> Candidates(IReadOnlyList<int> left, IReadOnlyList<int> right, double least) =>
        _candidates.Of([.. left.Select(i => (i, _left.Whole[i]))], [.. right.Select(i => (i, _right.Whole[i]))], Fit, least)
            .Select(p => p with { Similarity = Together(p.Left, p.Right, p.Similarity) }).Where(p => p.Similarity >= least);

    // Parts alone make no paragraph: what they stand under has its say where it is more than "Decides:".
    private double Together(int left, int right, double whole) =>
        (_left.ChildrenOf(left).Count == 0 && _right.ChildrenOf(right).Count == 0) || !IsLong(_left, left) || !IsLong(_right, right)
            ? whole : (whole + (Fit(left, right) * _candidates.Similarity(_left.Own[left], _right.Own[right]))) / 2;

    private List<PairScore> Between(int[] left, int[] right)
    {
        var pairs = new List<PairScore>();
        foreach (int i in left)
        {
            foreach (int j in right)
            {
                double similarity = Together(i, j, Fit(i, j) * _candidates.Similarity(_left.Whole[i], _right.Whole[j]));
                int beginning = Fit(i, j) == 1 ? Beginning(_left.Units[i], _right.Units[j]) : 0;
                bool isAlone = left.Length == 1 && right.Length == 1 && beginning > 0 && similarity >= LeastAlone;
                if (similarity >= LeastBetween || isAlone || beginning >= SameBeginning)
                {
                    pairs.Add(new PairScore(i, j, Math.Max(similarity, LeastBetween)));
                }
            }
        }

        return pairs;
    }

    // How many words both begin with.
    private static int Beginning(IReadOnlyList<TextUnit> left, IReadOnlyList<TextUnit> right)
    {
        int count = 0;
        while (count < left.Count && count < right.Count && left[count].Key == right[count].Key)
        {
            count++;
        }

        return count;
    }

    private void Elsewhere()
    {
        foreach (PairScore pair in _candidates.Of(LongAlone(_left), LongAlone(_right), Fit, LeastMoved)
            .OrderByDescending(p => p.Similarity).ThenBy(p => p.Left).ThenBy(p => p.Right))
        {
            if (_left.Partner[pair.Left] < 0 && _right.Partner[pair.Right] < 0)
            {
                _left.Partner[pair.Left] = pair.Right;
                _right.Partner[pair.Right] = pair.Left;
                _moved.Add(pair.Left);
            }
        }
    }

    // A paragraph that is left over may stand in one that has a partner already, if the partner did not bring the same words.
    private void SplitOrMerged()
    {
        (int Place, Features Features)[] left = LongAlone(_left);
        (int Place, Features Features)[] right = LongAlone(_right);
        (int Place, Features Features)[] takenLeft = Taken(_left);
        (int Place, Features Features)[] takenRight = Taken(_right);
        foreach (IGrouping<int, PairScore> near in _candidates.Of(left, takenRight, Fit, LeastNear).GroupBy(p => p.Left))
        {
            Take(near.Key, near.Select(p => p.Right), _left, _right, _merged);
        }

        foreach (IGrouping<int, PairScore> near in _candidates.Of(right, takenLeft, (r, l) => Fit(l, r), LeastNear).GroupBy(p => p.Left))
        {
            Take(near.Key, near.Select(p => p.Right), _right, _left, _split);
        }
    }

    private static (int Place, Features Features)[] LongAlone(AlignmentText text) =>
        [.. text.Alone.Where(i => IsLong(text, i)).Select(i => (i, text.Own[i]))];

    private static (int Place, Features Features)[] Taken(AlignmentText text) =>
        [.. Enumerable.Range(0, text.Count).Where(i => text.Partner[i] >= 0).Select(i => (i, text.Own[i]))];

    private void Take(int part, IEnumerable<int> wholes, AlignmentText ofPart, AlignmentText ofWhole, Dictionary<int, List<int>> into)
    {
        (int whole, double share) = wholes.Select(w => (w, Features.SharedBeyond(
            ofPart.Own[part], ofWhole.Own[w],
            [ofPart.Own[ofWhole.Partner[w]], .. into.GetValueOrDefault(w, []).Select(p => ofPart.Own[p])], _weights)))
            .MaxBy(w => w.Item2);
        if (share >= LeastTaken * ofPart.Own[part].Weight)
        {
            into.TryAdd(whole, []);
            into[whole].Add(part);
        }
    }

    private List<AlignedRow> Rows()
    {
        var rows = new List<AlignedRow>();
        HashSet<int> merged = [.. _merged.Values.SelectMany(p => p)];
        HashSet<int> split = [.. _split.Values.SelectMany(p => p)];
        rows.AddRange(_left.Alone.Where(i => !merged.Contains(i)).Select(i => new AlignedRow([i], [], 0)));
        rows.AddRange(_right.Alone.Where(i => !split.Contains(i)).Select(i => new AlignedRow([], [i], 0)));

        // Parts that do not stand behind what they are parts of are out of order, though what they are parts of is not.
        IEnumerable<PairScore> kept = Taken(_left).Where(t => !_moved.Contains(t.Place))
            .Select(t => new PairScore(t.Place, _left.Partner[t.Place], 1));
        HashSet<int> ordered = [.. HeaviestChain.Best([.. kept], _ => 1).Select(p => p.Left)];
        for (int i = 0; i < _left.Count; i++)
        {
            if (_left.Partner[i] is >= 0 and var partner)
            {
                int[] all = [.. _merged.GetValueOrDefault(partner, []).Append(i).Order()];
                int[] others = [.. _split.GetValueOrDefault(i, []).Append(partner).Order()];
                double similarity = _candidates.Similarity(_left.Own[i], _right.Own[partner]);
                rows.Add(new AlignedRow(all, others, similarity, !ordered.Contains(i)) { First = (i, partner) });
            }
        }

        return rows;
    }

    private static bool IsLong(AlignmentText text, int place) => text.Units[place].Count(u => u.Kind <= UnitKind.Date) >= FewestWords;

    // Headings are like headings only; a paragraph that went from the preamble to the operative part had to change.
    private double Fit(int left, int right)
    {
        (ProvisionKind a, ProvisionKind b) = (_left[left].Kind, _right[right].Kind);
        return a == b ? 1
            : IsHeading(a) != IsHeading(b) ? 0
            : IsHeading(a) || (a != ProvisionKind.Preambular && b != ProvisionKind.Preambular) ? 0.9 : 0.8;
    }

    private static bool IsHeading(ProvisionKind kind) => kind is ProvisionKind.Section or ProvisionKind.Annex;
}
