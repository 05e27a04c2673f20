using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Reading;

namespace KnowledgeGraph.Queries.Tests.Reading;

/// <summary>A text is read to its end, and a paragraph with all that stands in it.</summary>
public sealed class EntityReadingsTests
{
    private const int Paragraphs = 1200;
    private const int Cited = 650;

    private static readonly InstrumentId Id = new("A/RES/1/1");

    private TemporaryStore _texts = null!;
    private Instrument _instrument = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        await _texts.Store.SaveAsync(
            new Document
            {
                Source = "a.txt",
                Head = new DocumentHead { Id = Id, Symbol = Id.Value, AdoptedBy = "General Assembly", Kind = InstrumentKind.Resolution },
                Provisions =
                [
                    Part("OP1", null), Part("OP1(a)", "OP1"), Part("OP1(a)(i)", "OP1(a)"), Part("OP1(b)", "OP1"),
                    .. Enumerable.Range(2, Paragraphs - 4).Select(n => Part($"OP{n}", null)),
                ],
                Citations = [.. Enumerable.Range(2, Cited).Select(n => new DocumentCitation
                {
                    Source = $"OP{n}",
                    Span = new TextSpan(0, 7),
                    Text = "Decides",
                    Status = CitationStatus.Resolved,
                    Target = new CitedInstrument { Id = new InstrumentId($"A/RES/2/{n}"), Kind = InstrumentKind.Resolution },
                    Relation = RelationType.Cites,
                })],
            },
            "fingerprint");
        _instrument = (await _texts.Store.InstrumentsAsync([Id]))[Id];
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await _texts.DisposeAsync();
    }

    [Test]
    public async Task Instrument_IsReadToItsEnd()
    {
        EntityReading reading = await new EntityReadings(_texts.Store).ReadAsync(_instrument, null, everyEdge: false, default);

        Assert.Multiple(() =>
        {
            Assert.That(reading.Text.Select(p => p.Id).Distinct().Count(), Is.EqualTo(Paragraphs));
            Assert.That(reading.Text.Select(p => p.Ordinal), Is.Ordered.Ascending);
            Assert.That(reading.Body?.Name, Is.EqualTo("General Assembly"));
        });
    }

    [TestCase(false, 100)]
    [TestCase(true, Cited)]
    public async Task Edges_AreReadToTheirEnd_WhereEveryOneIsWanted(bool everyEdge, int read)
    {
        Edges edges = (await new EntityReadings(_texts.Store).ReadAsync(_instrument, null, everyEdge, default)).BuildsOn;

        Assert.That((edges.Page.Items.Count, edges.Page.TotalCount, edges.Proofs.Count), Is.EqualTo((read, Cited, read)));
    }

    [Test]
    public async Task Provision_IsReadWithWhatStandsInIt_InTheOrderOfTheText()
    {
        var id = new ProvisionId(Id, "OP1");
        Provision provision = (await _texts.Store.ProvisionsAsync([id]))[id];
        EntityReading reading = await new EntityReadings(_texts.Store).ReadAsync(_instrument, provision, everyEdge: false, default);

        Assert.That(reading.Text.Select(p => p.Id.Label), Is.EqualTo(["OP1", "OP1(a)", "OP1(a)(i)", "OP1(b)"]));
    }

    private static DocumentProvision Part(string label, string? parent) =>
        new() { Label = label, Kind = ProvisionKind.Operative, Text = "Decides.", Parent = parent };
}
