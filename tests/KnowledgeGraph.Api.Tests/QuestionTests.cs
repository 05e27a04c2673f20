using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Api.Tests;

/// <summary>The twelve questions that the README, the file for editors and the console give: the same ones, and each has an answer in the
/// seed.</summary>
public sealed partial class QuestionTests
{
    private static readonly string Api = Path.Combine(Repository.Folder, "src", "KnowledgeGraph.Api");
    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        string seed = Repository.Seed;
        await _texts.Store.SaveAsync(Extractor.Default.Extract(seed, await File.ReadAllBytesAsync(seed)), "seed");
        await _texts.Store.SaveRecordsAsync(new IncomingRecords
        {
            Source = "votes.json",
            Fingerprint = "1",
            Origin = RecordOrigin.Library,
            IsLast = true,
            Records = [Recorded("A/RES/74/174"), Recorded("E/RES/2022/14")],
        });
        _service = await Service.StartAsync(_texts.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    private static AdoptionRecord Recorded(string id) => new()
    {
        Instrument = new InstrumentId(id),
        Votes = [new StateVote(Vote.InFavour, new StateId("FRA")), new StateVote(Vote.Abstaining, new StateId("CUB"))],
    };

    private static IEnumerable<TestCaseData> Questions() =>
        Examples().Select(e => new TestCaseData(e).SetArgDisplayNames(e.GetProperty("question").GetString()!));

    [TestCaseSource(nameof(Questions))]
    public async Task Question_OfTheSeed_HasAnAnswer(JsonElement example)
    {
        JsonElement? variables = example.TryGetProperty("variables", out JsonElement given) ? given : null;
        JsonElement data = await _service.DataAsync(example.GetProperty("query").GetString()!, variables);
        JsonElement answer = data.EnumerateObject().Single().Value;
        Assert.That(Things(answer), Is.GreaterThan(1), data.ToString());
    }

    [Test]
    public void Readme_HasTheQuestionsOfTheConsole()
    {
        string readme = File.ReadAllText(Path.Combine(Api, "README.md"));
        string[] asked = [.. InReadme().Matches(readme)
            .Select(m => $"{m.Groups["question"].Value}\n{m.Groups["query"].Value}\n{Normal(m.Groups["variables"].Value)}")];
        Assert.That(asked, Is.EqualTo(Examples().Select(Written)).And.Length.EqualTo(12));
    }

    [Test]
    public void HttpFile_HasTheQuestionsOfTheConsole()
    {
        string file = File.ReadAllText(Path.Combine(Api, "questions.http"));
        string[] asked = [.. InHttp().Matches(file).Select(m =>
        {
            JsonElement body = JsonDocument.Parse(m.Groups["body"].Value).RootElement;
            return $"{m.Groups["question"].Value}\n{body.GetProperty("query").GetString()}\n{(body.TryGetProperty("variables", out JsonElement v) ? Normal(v.GetRawText()) : "")}";
        })];
        Assert.That(asked, Is.EqualTo(Examples().Select(Written)));
    }

    private static IEnumerable<JsonElement> Examples() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Api, "Console", "Assets", "examples.json"), Encoding.UTF8)).RootElement.EnumerateArray();

    private static string Written(JsonElement example) =>
        $"{example.GetProperty("question").GetString()}\n{example.GetProperty("query").GetString()}\n{(example.TryGetProperty("variables", out JsonElement v) ? Normal(v.GetRawText()) : "")}";

    private static string Normal(string json) => json.Length == 0 ? "" : JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);

    // Objects that are there, however deep: an answer of nulls and empty lists has none beside itself.
    private static int Things(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => 1 + value.EnumerateObject().Sum(p => Things(p.Value)),
        JsonValueKind.Array => value.EnumerateArray().Sum(Things),
        _ => 0,
    };

    [GeneratedRegex(@"^\*\*\d+\. (?<question>.+)\*\*\n\n```graphql\n(?<query>[^`]+)\n```\n(\n```json\n(?<variables>.+)\n```\n)?",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex InReadme();

    [GeneratedRegex(@"^### (?<question>.+)\nPOST .+\n(.+\n)+\n(?<body>\{.+\})$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex InHttp();
}
