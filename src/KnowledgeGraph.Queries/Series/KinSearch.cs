using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Series;

/// <summary>
/// Finds what a text may take up and what may take it up: texts of its title; texts that it cites, or that cite it; and, where no title tells,
/// texts that cite what it cites.
/// </summary>
/// <param name="ground">What is read.</param>
internal sealed class KinSearch(SeriesGround ground)
{
    private const int UnitsPerPair = 20;

    // Bounds how many texts are compared with one.
    private const int MostCited = 24;
    private const int MostOfTheSameSources = 16;
    private const int MostSources = 24;

    // Where a session or more lies between two texts of one title, the question may have had another title meanwhile.
    private const int MostDaysWithoutAnother = 550;
    private const int DaysOfOneSession = 120;
    private const int MostOfTitle = 6;
    private const int MostLaterOfTitle = 60;

    // What a great many texts cite tells nothing. Of texts with titles only what few cite is looked at: most are found otherwise.
    private const int MostPlacesOfASource = 300;
    private const int MostPlacesOfASourceOfTitled = 60;
    private const int MostCiting = 400;

    /// <summary>What each text may take up, judged.</summary>
    public async Task<ILookup<InstrumentId, Kinship>> EarlierAsync(IReadOnlyCollection<Instrument> texts, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, IReadOnlyList<Instrument>> titled = await ground.OfOneTitleAsync(texts, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, IReadOnlyList<Citation>> cited = await ground.Cited.OfAsync(texts.Select(t => t.Id), cancellationToken)
            .ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Instrument> known = await ground.Instruments.OfAsync(
            cited.Values.SelectMany(c => c.Select(n => n.Target!.Value)), cancellationToken).ConfigureAwait(false);
        var pairs = new List<(Instrument Later, Instrument Earlier)>();
        foreach (Instrument text in texts)
        {
            Citation[] made = [.. cited.GetValueOrDefault(text.Id) ?? []];
            Instrument[] direct = [.. Recalled(made).Select(known.GetValueOrDefault).OfType<Instrument>().Where(e => Kinship.MayBe(text, e))];
            IEnumerable<Instrument> sharing = TitleKey.Of(text.Title) is { } key ? titled.GetValueOrDefault(key) ?? [] : [];
            Instrument[] rivals =
            [
                .. Rivals(text, sharing.Where(e => Kinship.MayBe(text, e)).Concat(direct.Where(e => Kinship.AreOfOneTitle(text, e)))),
            ];
            Instrument? ofTitle = rivals.FirstOrDefault();
            pairs.AddRange(rivals.Select(e => (text, e)));
            if (ofTitle is not null && Days(text, ofTitle) <= MostDaysWithoutAnother)
            {
                continue;
            }

            pairs.AddRange(direct.Take(MostCited).Concat(await OfTheSameSourcesAsync(text, earlier: true, cancellationToken).ConfigureAwait(false))
                .Where(e => !(e.Date <= ofTitle?.Date)).Select(e => (text, e)));
        }

        return (await JudgeAsync(pairs, cancellationToken).ConfigureAwait(false)).ToLookup(k => k.Later.Id);
    }

    /// <summary>The later texts of its title, the next first.</summary>
    public async Task<IReadOnlyList<Instrument>> LaterOfTitleAsync(Instrument text, CancellationToken cancellationToken) =>
    [
        .. (await ground.OfOneTitleAsync([text], cancellationToken).ConfigureAwait(false)).Values.SelectMany(t => t)
            .Where(l => Kinship.MayBe(l, text)).OrderBy(l => l.Date).ThenBy(l => l.Id.Value, StringComparer.Ordinal).Take(MostLaterOfTitle),
    ];

    /// <summary>What may take up a text under another title, judged as if nothing else came before it.</summary>
    public async Task<IReadOnlyList<Kinship>> LaterAsync(Instrument text, CancellationToken cancellationToken)
    {
        IReadOnlyList<Citation> citing = await ground.CitingAsync(
            text.Id, text.Body!.Value, text.Date!.Value.AddDays(1), text.Date.Value.AddDays(Kinship.MostDays), MostCiting, cancellationToken)
                .ConfigureAwait(false);

        // Texts of another title take up what they recall: the others need not be compared.
        IReadOnlyDictionary<InstrumentId, Instrument> known = await ground.Instruments.OfAsync(
            citing.Where(c => text.Title is null || OpeningRecall.Holds(c)).Select(c => c.Id.Source.Instrument), cancellationToken)
                .ConfigureAwait(false);
        Instrument[] later =
        [
            .. known.Values.Where(l => Kinship.MayBe(l, text)).OrderBy(l => l.Date).ThenBy(l => l.Id.Value, StringComparer.Ordinal).Take(MostCited),
            .. await OfTheSameSourcesAsync(text, earlier: false, cancellationToken).ConfigureAwait(false),
        ];
        return await JudgeAsync(
            [.. (await WithoutForerunnersAsync(text, later, cancellationToken).ConfigureAwait(false)).Select(l => (l, text))], cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>Judges pairs; where titles and citations tell it alone, the texts are not compared word by word.</summary>
    public async Task<IReadOnlyList<Kinship>> JudgeAsync(
        IReadOnlyCollection<(Instrument Later, Instrument Earlier)> pairs, CancellationToken cancellationToken, bool withWords = false)
    {
        (Instrument Later, Instrument Earlier)[] asked = [.. pairs.DistinctBy(p => (p.Later.Id, p.Earlier.Id))];
        IReadOnlyDictionary<InstrumentId, IReadOnlyList<Citation>> cited = await ground.Cited.OfAsync(
            asked.SelectMany(p => new[] { p.Later.Id, p.Earlier.Id }), cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Instrument> known = await ground.Instruments.OfAsync(
            cited.Values.SelectMany(c => c.Select(n => n.Target!.Value)), cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Citation> In(Instrument text) => cited.GetValueOrDefault(text.Id) ?? [];
        WorkBudget.Spend((long)asked.Length * UnitsPerPair);
        Kinship[] kin =
        [
            .. asked.Select(p => Kinship.Of(p.Later, p.Earlier, In(p.Later).Where(c => c.Target == p.Earlier.Id), SharedSources.Of(
                Sources(p.Later, In(p.Later), known).Where(s => s.Id != p.Earlier.Id && !(s.Date >= p.Earlier.Date)).Select(s => s.Id).ToHashSet(),
                Sources(p.Earlier, In(p.Earlier), known).Where(s => s.Id != p.Later.Id).Select(s => s.Id).ToHashSet()))),
        ];
        IReadOnlyDictionary<InstrumentId, TextPrint> prints = await ground.Prints.OfAsync(
            kin.Where(Compares).SelectMany(k => new[] { k.Later.Id, k.Earlier.Id }), cancellationToken).ConfigureAwait(false);
        return
        [
            .. kin.Select(k => Compares(k) && prints.TryGetValue(k.Later.Id, out TextPrint? text)
                && prints.TryGetValue(k.Earlier.Id, out TextPrint? other) ? k.With(text, other) : k),
        ];

        // Of several of one title the words tell which is meant.
        bool Compares(Kinship one) => withWords || one.WordsDecide
            || (one.HasSameTitle && kin.Any(k => k.HasSameTitle && k.Later.Id == one.Later.Id && k.Earlier.Id != one.Earlier.Id));
    }

    // The latest text of the title; where a session has several, or the text's own session one, all that it may be.
    private static IEnumerable<Instrument> Rivals(Instrument text, IEnumerable<Instrument> ofTitle)
    {
        Instrument[] found =
        [
            .. ofTitle.DistinctBy(e => e.Id).OrderByDescending(e => e.Date).ThenByDescending(e => e.Id.Value, StringComparer.Ordinal),
        ];
        return found.Where(e => e == found[0] || Days(found[0], e) <= DaysOfOneSession
            || (text.Session is not null && text.Session == found[0].Session && Days(text, e) <= MostDaysWithoutAnother)).Take(MostOfTitle);
    }

    private static int Days(Instrument later, Instrument earlier) => later.Date!.Value.DayNumber - earlier.Date!.Value.DayNumber;

    // What is cited, what is recalled where the text begins first.
    private static IEnumerable<InstrumentId> Recalled(IReadOnlyCollection<Citation> made) =>
        made.OrderBy(c => OpeningRecall.Holds(c) ? 0 : 1).Select(c => c.Target!.Value).Distinct();

    // Those that do not take up a text of their own title that came shortly before them and after the one asked about.
    private async Task<IEnumerable<Instrument>> WithoutForerunnersAsync(
        Instrument text, IReadOnlyCollection<Instrument> later, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, IReadOnlyList<Instrument>> titled = await ground.OfOneTitleAsync(later, cancellationToken).ConfigureAwait(false);
        return later.Where(l => TitleKey.Of(l.Title) is not { } key || !(titled.GetValueOrDefault(key) ?? []).Any(e =>
            e.Id != text.Id && e.Session != l.Session && Kinship.MayBe(l, e) && Days(l, e) <= MostDaysWithoutAnother));
    }

    private async Task<IReadOnlyList<Instrument>> OfTheSameSourcesAsync(Instrument text, bool earlier, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<InstrumentId, IReadOnlyList<Citation>> cited = await ground.Cited.OfAsync([text.Id], cancellationToken)
            .ConfigureAwait(false);
        IReadOnlyList<Citation> made = cited.GetValueOrDefault(text.Id) ?? [];
        IReadOnlyDictionary<InstrumentId, Instrument> targets = await ground.Instruments.OfAsync(made.Select(c => c.Target!.Value), cancellationToken)
            .ConfigureAwait(false);
        IReadOnlyList<IReadOnlySet<InstrumentId>> citing = await ground.CitingFewAsync(
            [.. Sources(text, made, targets).Take(MostSources).Select(s => s.Id)],
            text.Title is null ? MostPlacesOfASource : MostPlacesOfASourceOfTitled, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<InstrumentId, Instrument> known = await ground.Instruments.OfAsync(citing.SelectMany(c => c), cancellationToken)
            .ConfigureAwait(false);

        // The fewer texts cite a source, the more it tells of each.
        return
        [
            .. citing.SelectMany(texts => texts.Select(id => (Id: id, Weight: 1.0 / texts.Count)))
                .GroupBy(c => c.Id, (id, shared) => (Text: known.GetValueOrDefault(id), Weight: shared.Sum(c => c.Weight)))
                .Where(c => c.Text is not null && (earlier ? Kinship.MayBe(text, c.Text) : Kinship.MayBe(c.Text, text)))
                .OrderByDescending(c => c.Weight).ThenBy(c => Math.Abs(c.Text!.Date!.Value.DayNumber - text.Date!.Value.DayNumber))
                .ThenBy(c => c.Text!.Id.Value, StringComparer.Ordinal)
                .Take(MostOfTheSameSources).Select(c => c.Text!),
        ];
    }

    // The resolutions of its own body that a text cites, in the order of the text.
    private static IEnumerable<Instrument> Sources(
        Instrument text, IReadOnlyList<Citation> cited, IReadOnlyDictionary<InstrumentId, Instrument> known) =>
        cited.Select(c => c.Target!.Value).Distinct().Select(known.GetValueOrDefault).OfType<Instrument>()
            .Where(s => s.Kind == InstrumentKind.Resolution && s.Body == text.Body);
}
