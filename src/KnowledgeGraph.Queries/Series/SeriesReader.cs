using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Series;

/// <summary>
/// Finds the series of a text: the same body on the same question, year after year, whatever the title is. A text takes up one text, the
/// latest of those that are nearest to it (<see cref="Kinship"/>); several may take up one. What was found is kept until the graph
/// changes; nothing is read but what may be kin.
/// </summary>
/// <param name="graph">The graph.</param>
public sealed class SeriesReader(IGraphReader graph)
{
    /// <summary>How many members are read to each side.</summary>
    public const int MostToEachSide = 60;

    // Of some that are as near the latest is taken up: texts of a series are much alike.
    private const double AsNear = 0.9;
    private const double VeryNear = 0.8;

    private readonly Following<SeriesGround> _ground = new(graph, _ => Task.FromResult(new SeriesGround(graph)));

    /// <summary>The series of a text; null where nothing is its forerunner or takes it up.</summary>
    public async Task<SeriesReading?> ReadAsync(Instrument text, CancellationToken cancellationToken)
    {
        if (!Kinship.IsEligible(text))
        {
            return null;
        }

        SeriesGround ground = await _ground.GetAsync(cancellationToken).ConfigureAwait(false);
        List<SeriesLink> before = await BackAsync(ground, text, cancellationToken).ConfigureAwait(false);
        List<SeriesLink> after = await OnAsync(ground, text, null, cancellationToken).ConfigureAwait(false);
        if (before.Count == 0 && after.Count == 0)
        {
            return null;
        }

        SeriesLink[] branches =
        [
            .. (await TakingUpAsync(ground, text, cancellationToken).ConfigureAwait(false))
                .Where(l => l.Later.Id != after.FirstOrDefault()?.Later.Id),
        ];
        IReadOnlyDictionary<InstrumentId, SeriesLink> told = (await WithWordsAsync(
            ground, [.. before.Take(1), .. after.Take(1), .. branches], cancellationToken).ConfigureAwait(false)).ToDictionary(l => l.Later.Id);
        SeriesLink Told(SeriesLink link) => told.GetValueOrDefault(link.Later.Id, link);
        before.Reverse();
        SeriesMember[] members =
        [
            new SeriesMember(before.Count > 0 ? before[0].Earlier : text, null),
            .. before.Concat(after).Select(l => new SeriesMember(l.Later, Told(l))),
        ];
        return new SeriesReading(
            members, before.Count, before.Count == MostToEachSide || after.Count == MostToEachSide, [.. branches.Select(Told)]);
    }

    /// <summary>What each of some texts takes up; those that take up nothing are absent.</summary>
    public async Task<IReadOnlyDictionary<InstrumentId, SeriesLink>> PreviousAsync(
        IReadOnlyCollection<Instrument> texts, CancellationToken cancellationToken) =>
        await PreviousAsync(await _ground.GetAsync(cancellationToken).ConfigureAwait(false), texts, cancellationToken).ConfigureAwait(false);

    /// <summary>The latest of each text's series, where that is another one than the text.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="before">A day that the latest was adopted before; null for any.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyDictionary<InstrumentId, SeriesLink>> LatestAsync(
        IReadOnlyCollection<Instrument> texts, DateOnly? before, CancellationToken cancellationToken)
    {
        SeriesGround ground = await _ground.GetAsync(cancellationToken).ConfigureAwait(false);
        var latest = new Dictionary<InstrumentId, SeriesLink>();
        foreach (Instrument text in texts.Where(Kinship.IsEligible).DistinctBy(t => t.Id))
        {
            List<SeriesLink> after = await OnAsync(ground, text, before, cancellationToken).ConfigureAwait(false);
            if (after.Count > 0)
            {
                latest.Add(text.Id, after[^1]);
            }
        }

        return latest;
    }

    // The links from a text back to the first of its series.
    private static async Task<List<SeriesLink>> BackAsync(SeriesGround ground, Instrument text, CancellationToken cancellationToken)
    {
        List<SeriesLink> links = [];
        while (links.Count < MostToEachSide
            && (await PreviousAsync(ground, [links.Count == 0 ? text : links[^1].Earlier], cancellationToken).ConfigureAwait(false))
                .Values.FirstOrDefault() is { } link)
        {
            links.Add(link);
        }

        return links;
    }

    // The links from a text on to the latest of its series. Days only ever grow, so that nothing goes round in circles.
    private static async Task<List<SeriesLink>> OnAsync(SeriesGround ground, Instrument text, DateOnly? before, CancellationToken cancellationToken)
    {
        List<SeriesLink> links = [];
        while (links.Count < MostToEachSide
            && await NextAsync(ground, links.Count == 0 ? text : links[^1].Later, cancellationToken).ConfigureAwait(false) is { } link
            && !(link.Later.Date >= before))
        {
            links.Add(link);
        }

        return links;
    }

    private static async Task<IReadOnlyDictionary<InstrumentId, SeriesLink>> PreviousAsync(
        SeriesGround ground, IReadOnlyCollection<Instrument> texts, CancellationToken cancellationToken)
    {
        Instrument[] asked = [.. texts.Where(Kinship.IsEligible).DistinctBy(t => t.Id)];
        Instrument[] missing = [.. asked.Where(t => !ground.Backward.ContainsKey(t.Id))];
        if (missing.Length > 0)
        {
            ILookup<InstrumentId, Kinship> kin = await new KinSearch(ground).EarlierAsync(missing, cancellationToken).ConfigureAwait(false);
            foreach (Instrument text in missing)
            {
                ground.Backward[text.Id] = Nearest(kin[text.Id])?.Link();
            }
        }

        return asked.Select(t => ground.Backward[t.Id]).OfType<SeriesLink>().ToDictionary(l => l.Later.Id);
    }

    // The one that takes up a text: that of its title, else the nearest.
    private static async Task<SeriesLink?> NextAsync(SeriesGround ground, Instrument text, CancellationToken cancellationToken)
    {
        if (!ground.Next.TryGetValue(text.Id, out SeriesLink? next))
        {
            // All together: whoever asks for the next goes on to the latest.
            IReadOnlyList<Instrument> ofTitle = await new KinSearch(ground).LaterOfTitleAsync(text, cancellationToken).ConfigureAwait(false);
            IReadOnlyDictionary<InstrumentId, SeriesLink> taken = await PreviousAsync(ground, ofTitle, cancellationToken).ConfigureAwait(false);
            next = ofTitle.Select(l => taken.GetValueOrDefault(l.Id)).FirstOrDefault(l => l?.Earlier.Id == text.Id);
            next ??= (await TakingUpAsync(ground, text, cancellationToken).ConfigureAwait(false)).FirstOrDefault();
            ground.Next[text.Id] = next;
        }

        return next;
    }

    // What takes up a text, be it of another title; the nearest first.
    private static async Task<IReadOnlyList<SeriesLink>> TakingUpAsync(SeriesGround ground, Instrument text, CancellationToken cancellationToken)
    {
        if (!ground.TakingUp.TryGetValue(text.Id, out IReadOnlyList<SeriesLink>? links))
        {
            Kinship[] kin =
            [
                .. (await new KinSearch(ground).LaterAsync(text, cancellationToken).ConfigureAwait(false)).Where(k => k.IsOfOneSeries),
            ];
            IReadOnlyDictionary<InstrumentId, SeriesLink> taken = await PreviousAsync(ground, [.. kin.Select(k => k.Later)], cancellationToken)
                .ConfigureAwait(false);
            ground.TakingUp[text.Id] = links =
            [
                .. kin.Where(k => taken.GetValueOrDefault(k.Later.Id)?.Earlier.Id == text.Id)
                    .OrderByDescending(k => k.HasSameTitle).ThenByDescending(k => k.Nearness).ThenBy(k => k.Later.Date)
                    .ThenBy(k => k.Later.Id.Value, StringComparer.Ordinal)
                    .Select(k => taken[k.Later.Id]),
            ];
        }

        return links;
    }

    // Those of one title were told without their words.
    private static async Task<IEnumerable<SeriesLink>> WithWordsAsync(
        SeriesGround ground, IReadOnlyCollection<SeriesLink> links, CancellationToken cancellationToken) =>
        (await new KinSearch(ground).JudgeAsync([.. links.Select(l => (l.Later, l.Earlier))], cancellationToken, withWords: true)
            .ConfigureAwait(false)).Select(k => k.Link());

    // That of the same title, unless another that is very near came between.
    private static Kinship? Nearest(IEnumerable<Kinship> kin)
    {
        Kinship[] found = [.. kin.Where(k => k.IsOfOneSeries)];
        Kinship? ofTitle = found.Where(k => k.HasSameTitle).OrderByDescending(k => k.Nearness).ThenByDescending(k => k.Earlier.Date)
            .ThenByDescending(k => k.Earlier.Id.Value, StringComparer.Ordinal).FirstOrDefault();
        Kinship[] others = [.. found.Where(k => !k.HasSameTitle && (ofTitle is null || k.Nearness >= VeryNear))];
        if (others.Length == 0)
        {
            return ofTitle;
        }

        double best = others.Max(k => k.Nearness);
        return others.Where(k => k.Nearness >= AsNear * best)
            .OrderByDescending(k => k.Earlier.Date).ThenByDescending(k => k.Nearness).ThenBy(k => k.Earlier.Id.Value, StringComparer.Ordinal).First();
    }
}
