using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Checks;

namespace KnowledgeGraph.Queries.Tests.Checks;

/// <summary>What the cited texts contradict comes and goes with these texts.</summary>
public sealed class DiagnosticReadingsTests
{
    private static readonly InstrumentId Citing = new("A/RES/76/1");

    private TemporaryStore _texts = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _texts.DisposeAsync();
    }

    [Test]
    public async Task Contradiction_OfATextThatIsLoadedLater_IsSaid()
    {
        await SaveAsync("76/1", "1 October 2021", "paragraph 7 of its resolution 75/2 of 1 May 2021", 1);
        string[] before = await CodesAsync(Citing);
        await SaveAsync("75/2", "2 May 2021", "the Charter of the United Nations", 2);

        Assert.Multiple(async () =>
        {
            Assert.That(before, Is.Empty);
            Assert.That(await CodesAsync(Citing), Is.EqualTo([DiagnosticCodes.DateMismatch, DiagnosticCodes.PinpointBeyondEnd]));
            Assert.That(await CodesAsync(new ProvisionId(Citing, "PP1")), Has.Length.EqualTo(2), "it stands there");
            Assert.That(await CodesAsync(new ProvisionId(Citing, "OP1")), Is.Empty, "and not there");
        });
    }

    [Test]
    public async Task Contradiction_StandsAtItsCitation()
    {
        await SaveAsync("75/2", "2 May 2021", "the Charter of the United Nations", 2);
        await SaveAsync("76/1", "1 October 2021", "its resolution 75/2 of 1 May 2021", 1);

        Diagnostic found = (await new DiagnosticReadings(_texts.Store).ReadAsync([Citing], default))[Citing].Single();

        Assert.That((found.Provision, found.Citation),
            Is.EqualTo(((ProvisionId?)new ProvisionId(Citing, "PP1"), (CitationId?)new CitationId(new ProvisionId(Citing, "PP1"), 10))));
    }

    [Test]
    public async Task Date_OfALetteredPart_ContradictsNoCitationOfTheWhole()
    {
        await SaveAsync("76/1", "1 October 2021", "its resolution 75/290 of 1 May 2021", 1);
        await SaveAsync("75/290 B", "25 June 2021", "the Charter of the United Nations", 2);
        string[] before = await CodesAsync(Citing);
        await SaveAsync("75/290", "26 June 2021", "the Charter of the United Nations", 2);

        Assert.Multiple(async () =>
        {
            Assert.That((await _texts.Store.InstrumentsAsync([new InstrumentId("A/RES/75/290")])).Single()
                .Value.Date, Is.Not.Null, "a day that the citation differs from");
            Assert.That(before, Is.Empty);
            Assert.That(await CodesAsync(Citing), Is.EqualTo([DiagnosticCodes.DateMismatch]));
        });
    }

    private async Task<string[]> CodesAsync(EntityId of) =>
        [.. (await new DiagnosticReadings(_texts.Store).ReadAsync([of], default))[of].Select(d => d.Code)];

    private async Task SaveAsync(string number, string date, string recalls, int paragraphs)
    {
        string text = $"Resolution adopted by the General Assembly on {date}\n\n{number}. Rights of the child\n\nThe General Assembly,\n\nRecalling {recalls},\n\n"
            + string.Join("\n\n", Enumerable.Range(1, paragraphs).Select(n => $"{n}. Calls upon States to act;"));
        await _texts.Store.SaveAsync(ResolutionPart.Within(Extractor.Default.ExtractText(number, text)), number);
    }
}
