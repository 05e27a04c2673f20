using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Holdings;

namespace KnowledgeGraph.Queries.Tests.Holdings;

/// <summary>What is loaded and what is not adds up, whichever way it is counted, and is what the graph's own totals say.</summary>
public sealed class CoverageReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 29);

    [Test]
    public async Task Empty_HasNothing()
    {
        await using TemporaryStore texts = await TemporaryStore.OpenAsync();
        CoverageReading reading = await CoverageReading.ReadAsync(texts.Store, Today, default);
        Assert.That((reading.All, reading.Bodies.Count, reading.Years.Count, reading.Wanted.Count), Is.EqualTo((default(Covered), 0, 0, 0)));
        Assert.That(CoverageInWords.Missing(await texts.Store.StatisticsAsync()), Is.Null);
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Generated_AddsUp(int seed)
    {
        var chance = new Random(seed);
        await using TemporaryStore texts = await TemporaryStore.OpenAsync();
        for (int i = 0; i < 30; i++)
        {
            int session = chance.Next(70, 78);
            await texts.Store.SaveAsync(Text($"A/RES/{session}/{i + 1}", [.. Enumerable.Range(0, chance.Next(6)).Select(_ => Cited(chance))]), $"{i}");
        }

        CoverageReading reading = await CoverageReading.ReadAsync(texts.Store, Today, default);
        Statistics statistics = await texts.Store.StatisticsAsync();
        IReadOnlyList<InstrumentCount> cited = await texts.Store.MostCitedAsync(500);
        HashSet<InstrumentId> loaded = [.. (await texts.Store.ListAsync(
            new InstrumentFilter { IsLoaded = true }, InstrumentOrder.Symbol, new PageRequest(500))).Items.Select(i => i.Node.Id)];
        CoveredBody assembly = reading.Bodies[0];
        Assert.Multiple(() =>
        {
            Assert.That((reading.All.Loaded, reading.All.NotLoaded),
                Is.EqualTo((statistics.LoadedInstruments, statistics.Instruments - statistics.LoadedInstruments)));
            Assert.That(Sum(reading.Bodies.Select(b => b.Covered)), Is.EqualTo(reading.All));
            Assert.That((assembly.Body, assembly.Covered.Loaded), Is.EqualTo(((BodyId?)BodyId.FromName("General Assembly"), 30)));
            Assert.That(Sum(assembly.Sessions.Select(s => s.Covered)), Is.EqualTo(assembly.Covered), "each of its texts is of a session");
            Assert.That(assembly.Sessions.Select(s => int.Parse(s.Name)), Is.Ordered.Descending);
            Assert.That(reading.Wanted.Select(w => new InstrumentCount(w.Instrument.Id, (int)w.Citations)),
                Is.EqualTo(cited.Where(c => c.Citations > 0 && !loaded.Contains(c.Instrument)).Take(CoverageReading.MostWanted)));
            Assert.That(reading.All.CitationsOfLoaded + reading.All.CitationsOfNotLoaded, Is.EqualTo(cited.Sum(c => (long)c.Citations)));
        });
    }

    [TestCase("74 75 76 77", "sessions 74 to 77")]
    [TestCase("70 72 73 75 S-24", "sessions 70, 72 to 73, 75, S-24")]
    [TestCase("", null)]
    public void Loaded_IsTellingRowsOfSessions(string sessions, string? words)
    {
        var loaded = new Covered(1, 0, 0, 0);
        CoveredPeriod[] periods = [.. sessions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => new CoveredPeriod(s, loaded))];
        Assert.That(CoverageInWords.Loaded(new CoveredBody(null, default, [.. periods, new CoveredPeriod("3", new Covered(0, 5, 0, 9))], [])),
            Is.EqualTo(words));
    }

    private static Covered Sum(IEnumerable<Covered> parts) => parts.Aggregate(default(Covered), (sum, part) => new Covered(
        sum.Loaded + part.Loaded, sum.NotLoaded + part.NotLoaded, sum.CitationsOfLoaded + part.CitationsOfLoaded,
        sum.CitationsOfNotLoaded + part.CitationsOfNotLoaded));

    private static CitedInstrument Cited(Random chance) => chance.Next(3) switch
    {
        0 => new CitedInstrument { Id = new InstrumentId($"A/RES/60/{chance.Next(1, 40)}"), Kind = InstrumentKind.Resolution },
        1 => new CitedInstrument { Id = new InstrumentId($"S/RES/1325({chance.Next(1995, 2005)})"), Kind = InstrumentKind.Resolution },
        _ => new CitedInstrument { Id = InstrumentId.FromTitle($"Treaty of {chance.Next(9)}"), Title = "Treaty", Kind = InstrumentKind.Treaty },
    };

    private static Document Text(string symbol, IReadOnlyList<CitedInstrument> cites) => new()
    {
        Source = symbol + ".txt",
        Head = new DocumentHead
        {
            Id = new InstrumentId(symbol),
            Symbol = symbol,
            AdoptedBy = "General Assembly",
            Kind = InstrumentKind.Resolution,
        },
        Provisions =
        [
            new DocumentProvision { Label = "OP1", Kind = ProvisionKind.Operative, Text = new string('x', 100) },
        ],
        Citations = [.. cites.Select((c, i) => new DocumentCitation
        {
            Source = "OP1", Span = new TextSpan(i * 4, (i * 4) + 3), Text = "xxx", Status = CitationStatus.Resolved, Target = c,
            Relation = RelationType.Cites,
        })],
    };
}
