using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Tests.References;

/// <summary>Where the ids lead that a text outside the graph gives to what it cites.</summary>
public sealed class CitedInstrumentsTests
{
    private TemporaryStore _texts = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        foreach ((string symbol, string title) in new[]
        {
            ("A/RES/1/1", "Example Agenda"), ("A/RES/1/2", "Example Plan"), ("A/RES/1/3", "Example Plan"),
        })
        {
            var head = new DocumentHead { Id = new InstrumentId(symbol), Symbol = symbol, Title = title, Kind = InstrumentKind.Resolution };
            await _texts.Store.SaveAsync(new Document { Source = symbol, Head = head }, symbol);
        }
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await _texts.DisposeAsync();
    }

    [TestCase("A/RES/1/1", "A/RES/1/1")]
    [TestCase("example-agenda", "A/RES/1/1")]
    [TestCase("example-plan", null, TestName = "Name_OfSeveral_LeadsNowhere")]
    [TestCase("A/RES/9/9", null)]
    [TestCase("no-such-name", null)]
    public async Task Id_LeadsToWhatTheGraphKnowsByIt(string cited, string? expected)
    {
        Dictionary<InstrumentId, Instrument> found = await CitedInstruments.FindAsync(_texts.Store, [new InstrumentId(cited)], default);

        Assert.That(found.GetValueOrDefault(new InstrumentId(cited))?.Id.Value, Is.EqualTo(expected));
    }

    [Test]
    public async Task Nothing_LeadsNowhere() => Assert.That(await CitedInstruments.FindAsync(_texts.Store, [], default), Is.Empty);
}
