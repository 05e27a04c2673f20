using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>
/// What may be meant by a citation that something looks wrong in: the texts whose symbols are a slip away, and those of the day that it is cited
/// with; the likelier, the more of what the citation says they bear out.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="draft">The draft.</param>
/// <param name="familiar">What the draft cites, and what the text that it takes its words from cites.</param>
/// <param name="today">Tells which numbers there can be.</param>
internal sealed class MeantInstead(IGraphReader graph, Document draft, IReadOnlySet<InstrumentId> familiar, DateOnly today)
{
    // Bounds the work that one draft asks for.
    private const int MostCitations = 40;
    private const int MostDays = 8;
    private const int MostOfADay = 200;
    private const int MostNear = 3;
    private const int UnitsPerVariant = 2;

    private const double OfDay = 5, OfWords = 4, OfPossible = 7, OfYear = 4, OfSlip = 2, OfTitle = 2, Familiar = 3, Loaded = 1, OfRepeated = 4;
    private const double Like = 0.5, VeryLike = 0.7;

    /// <summary>What each is likely to mean, the likeliest first; of those that say so little that nothing is likely nothing.</summary>
    public async Task<IReadOnlyDictionary<DocumentCitation, Meant>> FindAsync(
        IReadOnlyCollection<DocumentCitation> suspicious, CancellationToken cancellationToken)
    {
        DocumentCitation[] asked = [.. suspicious.Where(c => c.Target is { Id.IsSymbol: true }).Take(MostCitations)];
        if (asked.Length == 0)
        {
            return new Dictionary<DocumentCitation, Meant>();
        }

        var slips = asked.ToDictionary(c => c, c => Slips(c.Target!.Id));
        WorkBudget.Spend(UnitsPerVariant * slips.Values.Sum(s => (long)s.Count));
        IReadOnlyDictionary<InstrumentId, Instrument> near = await graph.InstrumentsAsync(
            [.. slips.Values.SelectMany(s => s.Keys).Distinct()], cancellationToken).ConfigureAwait(false);
        var found = new Dictionary<DocumentCitation, Meant>();
        var days = new Dictionary<(string, DateOnly), IReadOnlyList<Instrument>>();
        foreach (DocumentCitation citation in asked)
        {
            IEnumerable<(Instrument Text, double Score)> ofSlips = slips[citation].Where(s => near.ContainsKey(s.Key))
                .Select(s => (near[s.Key], s.Value + (HasYearOf(citation.Target!.Id, s.Key) ? OfYear : 0)));
            IEnumerable<(Instrument Text, double Score)> ofDay = (await OfDayAsync(citation, days, cancellationToken).ConfigureAwait(false))
                .Where(t => TellingWords.ShareIn(Words(citation), TellingWords.Of(t.Title)) >= VeryLike).Select(t => (t, 0.0));
            (Instrument Text, double Score)[] judged =
            [
                .. ofSlips.Concat(ofDay).DistinctBy(c => c.Text.Id).Where(c => c.Text.Id != citation.Target!.Id)
                    .Select(c => (c.Text, c.Score + Score(citation, c.Text))).OrderByDescending(c => c.Item2)
                    .ThenBy(c => c.Text.Id.Value, StringComparer.Ordinal),
            ];
            if (judged.Length > 0)
            {
                found[citation] = new Meant([.. judged.Where(j => j.Score > 0).Take(MostNear).Select(j => j.Text)], judged[0].Score,
                    judged.Length == 1 || judged[0].Score - judged[1].Score >= 1,
                    TellingWords.ShareIn(Words(citation), TellingWords.Of(judged[0].Text.Title ?? judged[0].Text.Topic)) >= Like);
            }
        }

        return found;
    }

    /// <summary>How much of what a citation says a text bears out, as <see cref="FindAsync"/> counts it.</summary>
    public double Score(DocumentCitation citation, Instrument text)
    {
        HashSet<string> title = TellingWords.Of(text.Title ?? text.Topic);
        double score = text.IsLoaded ? Loaded : 0;
        if (citation.CitedDate is { } day)
        {
            score += day == text.Date ? OfDay : text.Date is not null || SessionDays.Fault(text.Id, day) is not null ? -OfDay : 0;
        }

        if (Words(citation) is { Count: > 0 } words && title.Count > 0)
        {
            double share = TellingWords.ShareIn(words, title);
            score += share >= Like ? OfWords : share > 0 ? 1 : -OfWords;
        }

        return score + (TellingWords.ShareIn(TellingWords.Of(draft.Head.Title), title) >= Like ? OfTitle : 0)
            + (familiar.Contains(text.Id) ? Familiar : 0) + OfItself(citation, text);
    }

    // Of the cited text itself: a number that the draft prints twice is seldom mistyped, and a day may be a slip as well as a number.
    private double OfItself(DocumentCitation citation, Instrument text) => citation.Target?.Id != text.Id ? 0
        : (draft.Citations.Count(c => c.Target?.Id == text.Id) > 1 ? OfRepeated : 0)
            + (citation.CitedDate is { } day && text.Date is { } own && IsSlip(day, own) ? OfSlip : 0);

    // Another day of the month, another month or another year, and only that.
    private static bool IsSlip(DateOnly day, DateOnly own) =>
        (day.Day == own.Day ? 0 : 1) + (day.Month == own.Month ? 0 : 1) + (day.Year == own.Year ? 0 : 1) == 1;

    // "9250 (2015)": the year is printed too.
    private static bool HasYearOf(InstrumentId cited, InstrumentId other)
    {
        int bracket = cited.Value.IndexOf('(', StringComparison.Ordinal), of = other.Value.IndexOf('(', StringComparison.Ordinal);
        return bracket > 0 && of > 0 && cited.Value.AsSpan(bracket).SequenceEqual(other.Value.AsSpan(of));
    }

    private static HashSet<string> Words(DocumentCitation citation) => TellingWords.Of(citation.CitedTitle ?? citation.Target?.Topic);

    private Dictionary<InstrumentId, double> Slips(InstrumentId cited)
    {
        ImpossibleNumber? fault = PossibleNumbers.Fault(cited, today);
        Dictionary<InstrumentId, double> slips = NumberVariants.Of(cited).Where(v => PossibleNumbers.Fault(v.Key, today) is null)
            .ToDictionary(v => v.Key, v => v.Value switch { 0 => fault is null ? 0 : OfPossible, 1 => OfSlip, 3 => OfSlip + 1, _ => 1 });
        foreach (InstrumentId instead in fault?.Instead ?? [])
        {
            slips[instead] = OfPossible;
        }

        return slips;
    }

    private async Task<IReadOnlyList<Instrument>> OfDayAsync(
        DocumentCitation citation, Dictionary<(string, DateOnly), IReadOnlyList<Instrument>> days, CancellationToken cancellationToken)
    {
        if (citation.CitedDate is not { } day || Words(citation).Count == 0 || Bodies.Issuing(citation.Target!.Id.Value)?.Name is not { } body)
        {
            return [];
        }

        if (!days.TryGetValue((body, day), out IReadOnlyList<Instrument>? texts))
        {
            if (days.Count == MostDays)
            {
                return [];
            }

            Page<Instrument> page = await graph.ListAsync(
                new InstrumentFilter { Bodies = [body], DateFrom = day, DateTo = day, IsLoaded = true }, InstrumentOrder.Symbol,
                new PageRequest(MostOfADay), cancellationToken).ConfigureAwait(false);
            days[(body, day)] = texts = [.. page.Items.Select(i => i.Node)];
        }

        return texts;
    }
}

/// <summary>What may be meant by a citation.</summary>
/// <param name="Texts">The texts, the likeliest first.</param>
/// <param name="Score">How much the likeliest bears out of what the citation says.</param>
/// <param name="IsClear">Whether no other is as likely.</param>
/// <param name="HasWords">Whether the likeliest bears out the title, or the topic, that the citation says.</param>
internal sealed record Meant(IReadOnlyList<Instrument> Texts, double Score, bool IsClear, bool HasWords)
{
    private const double Enough = 5;

    /// <summary>Whether the likeliest is likely enough to be told as what is right.</summary>
    public bool IsLikely => IsClear && Texts.Count > 0 && Score >= Enough;
}
