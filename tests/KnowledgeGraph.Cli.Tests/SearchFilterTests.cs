using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>Of which texts a search is, in the words of who types.</summary>
public sealed class SearchFilterTests
{
    private SavedGraph _graph = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _graph = await SavedGraph.OfAsync(
        Text("A/RES/74/174", "General Assembly", new DateOnly(2019, 12, 18), "Children", InstrumentKind.Resolution),
        Text("A/RES/75/166", "General Assembly", new DateOnly(2020, 12, 16), "Bullying", InstrumentKind.Resolution),
        Text("E/RES/2022/14", "Economic and Social Council", new DateOnly(2022, 7, 21), "Children", InstrumentKind.Resolution),
        Text("A/DEC/74/571", "General Assembly", new DateOnly(2020, 8, 13), "Elections", InstrumentKind.Decision));

    [OneTimeTearDown]
    public void TearDown() => _graph.Dispose();

    [TestCase("", "A/RES/74/174 A/RES/75/166 E/RES/2022/14 A/DEC/74/571")]
    [TestCase("--body GA", "A/RES/74/174 A/RES/75/166 A/DEC/74/571")]
    [TestCase("--body ECOSOC", "E/RES/2022/14")]
    [TestCase("--body ECOSOC --body GA --kind decision", "A/DEC/74/571")]
    [TestCase("--subject children", "A/RES/74/174 E/RES/2022/14")]
    [TestCase("--from 2020", "A/RES/75/166 E/RES/2022/14 A/DEC/74/571")]
    [TestCase("--to 2020", "A/RES/74/174 A/RES/75/166 A/DEC/74/571")]
    [TestCase("--from 2020-08-14 --to 2021", "A/RES/75/166")]
    [TestCase("--loaded", "A/RES/74/174 A/RES/75/166 E/RES/2022/14 A/DEC/74/571")]
    public async Task Search_IsOfTheTextsThatAreAskedFor(string options, string found)
    {
        string[] words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Answer behind = await Kg.RunAsync(_graph.Setting, ["search", "protection", .. words]);
        Answer before = await Kg.RunAsync(_graph.Setting, ["search", .. words, "protection"]);

        Assert.That(behind.Lines.Select(l => l.Split('\t')[0].Split('#')[0]).Distinct(), Is.EquivalentTo(found.Split(' ')), behind.Error);
        Assert.That(before, Is.EqualTo(behind), "options may stand anywhere");
    }

    [TestCase("--body GX", 1, "Nothing in the graph has the body “GX”.")]
    [TestCase("--subject childrn", 1, "Near: CHILDREN.")]
    [TestCase("--cites A/RES/1/999", 1, "“A/RES/1/999” means no one thing.")]
    [TestCase("--from lately", 2, "--from is a year or a day, 2020 or 2020-12-31, not 'lately'.")]
    public async Task Word_ThatNothingHas_IsTold(string options, int code, string message)
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, ["search", "protection", .. options.Split(' ')]);

        Assert.That(answer.Error, Does.Contain(message));
        Assert.That((answer.Code, answer.Output), Is.EqualTo((code, "")));
    }

    private static Document Text(string symbol, string body, DateOnly date, string subject, InstrumentKind kind) => new()
    {
        Source = symbol,
        Head = new DocumentHead
        {
            Id = new InstrumentId(symbol),
            Symbol = symbol,
            Kind = kind,
            AdoptedBy = body,
            Date = date,
            Subjects = [subject],
        },
        Provisions = [new DocumentProvision { Label = "OP1", Kind = ProvisionKind.Operative, Number = "1", Text = $"Decides on protection in {symbol};" }],
    };
}
