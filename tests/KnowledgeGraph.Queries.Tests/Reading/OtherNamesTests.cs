using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Reading;

namespace KnowledgeGraph.Queries.Tests.Reading;

/// <summary>What a text is also called: what is a name of it and of nothing else, of all that texts call it.</summary>
public sealed class OtherNamesTests
{
    [TestCase("UNCLOS", true, TestName = "An acronym")]
    [TestCase("Law of the Sea Convention", true, TestName = "Another name")]
    [TestCase("Convention on the law of the sea of the 1982 conference", true, TestName = "A description with a capital")]
    [TestCase("outcome document of the conference on the sea", true, TestName = "A description that says which one")]
    [TestCase("United Nations Convention on Law of Sea", false, TestName = "The title in another spelling")]
    [TestCase("United Nations, Treaty Series, vol. 1833, No. 31363", false, TestName = "A place in print")]
    [TestCase("Montego", false, TestName = "A place alone")]
    [TestCase("Linas-Marcoussis", false, TestName = "A place of two words")]
    [TestCase("Agreement", false, TestName = "A noun alone")]
    [TestCase("outcome document", false, TestName = "What anything is")]
    [TestCase("Agreement Between", false, TestName = "A name that was cut")]
    [TestCase("strategy of the Institute with the United Nations Convention on the Law of the Sea", false, TestName = "A phrase with its name in it")]
    public void Telling_TakesNamesAlone(string name, bool isTold) =>
        Assert.That(OtherNames.Telling(Named(name)).Called, isTold ? Is.EqualTo([name]) : Is.Empty);

    [Test]
    public void Telling_TellsSpellingsOfOneNameOnce_AndPlacesInPrintApart()
    {
        OtherNames names = OtherNames.Telling(Named(
            "Arusha Agreement for Burundi", "United Nations, Treaty Series, vol. 1, No. 2", "Arusha agreements for Burundi", "CITES"));

        Assert.That(names.Called, Is.EqualTo(["Arusha Agreement for Burundi", "CITES"]));
        Assert.That(names.PrintedIn, Is.EqualTo(["United Nations, Treaty Series, vol. 1, No. 2"]));
    }

    [Test]
    public void Telling_TellsADescriptionOnlyWhereThereIsNoName() => Assert.That(
        OtherNames.Telling(Named("outcome document of the conference on the sea", "Montego Bay Convention")).Called,
        Is.EqualTo(["Montego Bay Convention"]));

    [Test]
    public async Task Read_LeavesOutWhatSeveralTextsAreCalled()
    {
        await using TemporaryStore texts = await TemporaryStore.OpenAsync();
        await texts.Store.SaveAsync(Citing("A/RES/1/1", "istanbul", "Istanbul Programme of Action", "Programme of Action", "Istanbul Programme"), "1");
        await texts.Store.SaveAsync(Citing("A/RES/1/2", "doha", "Doha Programme of Action", "Programme of Action"), "2");
        Instrument istanbul = (await texts.Store.InstrumentsAsync([new("istanbul")])).Values.Single();

        Assert.That(istanbul.Names, Does.Contain("Programme of Action"));
        Assert.That((await OtherNames.ReadAsync(texts.Store, istanbul)).Called, Is.EqualTo(["Istanbul Programme"]));
    }

    private static Instrument Named(params string[] names) => new()
    {
        Id = new InstrumentId("convention-on-the-law-of-the-sea"),
        Title = "United Nations Convention on the Law of the Sea",
        Names = names,
        Kind = InstrumentKind.Treaty,
    };

    private static Document Citing(string symbol, string id, string title, params string[] names) => new()
    {
        Source = symbol,
        Head = new DocumentHead { Id = new InstrumentId(symbol), Symbol = symbol, Kind = InstrumentKind.Resolution },
        Provisions = [.. names.Select((_, i) => new DocumentProvision { Label = $"OP{i + 1}", Kind = ProvisionKind.Operative, Text = "Recalls it" })],
        Citations =
        [
            .. names.Select((name, i) => new DocumentCitation
            {
                Source = $"OP{i + 1}",
                Span = new TextSpan(8, 10),
                Text = "it",
                Status = CitationStatus.Resolved,
                Relation = RelationType.Recalls,
                Target = new CitedInstrument { Id = new InstrumentId(id), Title = title, Kind = InstrumentKind.Declaration },
                CitedName = name,
            }),
        ],
    };
}
