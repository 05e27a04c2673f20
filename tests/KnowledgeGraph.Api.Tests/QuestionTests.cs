using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Api.Tests;

/// <summary>The questions that the console gives: each has the right answer in the seed or in texts beside it. The first twelve are those of the
/// README and of the file for editors, and are asked of the seed alone.</summary>
public sealed partial class QuestionTests
{
    private const int OfTheSeed = 12;

    private static readonly string Api = Path.Combine(Repository.Folder, "src", "KnowledgeGraph.Api");
    private static readonly string Answers = Path.Combine(
        Repository.Folder, "tests", "KnowledgeGraph.Api.Tests", "Sample", "answers.json");

    private TemporaryStore _texts = null!;
    private TemporaryStore _more = null!;
    private Service _service = null!;
    private Service _asked = null!;

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
        _more = await TemporaryStore.OpenAsync(QuestionTexts.All);
        await _more.Store.SaveAsync(Extractor.Default.Extract(seed, await File.ReadAllBytesAsync(seed)), "seed");
        _asked = await Service.StartAsync(_more.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _asked.DisposeAsync();
        await _texts.DisposeAsync();
        await _more.DisposeAsync();
    }

    private static AdoptionRecord Recorded(string id) => new()
    {
        Instrument = new InstrumentId(id),
        Votes = [new StateVote(Vote.InFavour, new StateId("FRA")), new StateVote(Vote.Abstaining, new StateId("CUB"))],
    };

    private static IEnumerable<TestCaseData> Questions() =>
        Examples().Take(OfTheSeed).Select(e => new TestCaseData(e).SetArgDisplayNames(e.GetProperty("question").GetString()!));

    [TestCaseSource(nameof(Questions))]
    public async Task Question_OfTheSeed_HasAnAnswer(JsonElement example)
    {
        JsonElement? variables = example.TryGetProperty("variables", out JsonElement given) ? given : null;
        JsonElement data = await _service.DataAsync(example.GetProperty("query").GetString()!, variables);
        JsonElement answer = data.EnumerateObject().Single().Value;
        Assert.That(Things(answer), Is.GreaterThan(1), data.ToString());
    }

    private static IEnumerable<TestCaseData> Answered() =>
        Known().Select(a => new TestCaseData(a).SetArgDisplayNames(a.GetProperty("question").GetString()!));

    // In one query each; the console's own variables are of the whole record, these of the texts that are made up.
    [TestCaseSource(nameof(Answered))]
    public async Task Question_OfTheTexts_HasTheRightAnswer(JsonElement answer)
    {
        JsonElement example = Examples().Single(e => e.GetProperty("question").ValueEquals(answer.GetProperty("question").GetString()));
        JsonElement? variables = answer.TryGetProperty("variables", out JsonElement given) ? given : null;
        JsonElement data = await _asked.DataAsync(example.GetProperty("query").GetString()!, variables);

        Assert.That(JsonSerializer.Serialize(data), Is.EqualTo(JsonSerializer.Serialize(answer.GetProperty("data"))));
    }

    [Test]
    public void EveryQuestion_IsAskedBySomebodyAndHasAnAnswer()
    {
        JsonElement[] more = [.. Examples().Skip(OfTheSeed)];
        Assert.That(more.Select(e => e.GetProperty("question").GetString()), Is.EqualTo(Known().Select(a => a.GetProperty("question").GetString())));
        Assert.That(more.Select(Variables), Is.EqualTo(Known().Select(Variables)), "both name the same variables");
        Assert.That(
            more.CountBy(e => e.GetProperty("who").GetString()!).Select(w => w.Key),
            Is.EquivalentTo(["scholar", "registry", "agent"]));
        Assert.That(more.CountBy(e => e.GetProperty("who").GetString()!).Select(w => w.Value), Is.All.AtLeast(10));

        static string Variables(JsonElement question) =>
            question.TryGetProperty("variables", out JsonElement variables) ? string.Join(' ', variables.EnumerateObject().Select(v => v.Name)) : "";
    }

    // Those that were asked of other APIs too: their numbers are the same in CorpusQuestionTests.
    [Test]
    public void TwentyQuestionsOfRealUsers_AreAllAskedInOneQueryEach() => Assert.That(
        Known().Where(a => a.TryGetProperty("number", out _)).Select(a => a.GetProperty("number").GetInt32()), Is.EquivalentTo(Enumerable.Range(1, 20)));

    [Test]
    public void Readme_HasTheQuestionsOfTheConsole()
    {
        string readme = File.ReadAllText(Path.Combine(Api, "README.md"));
        string[] asked = [.. InReadme().Matches(readme)
            .Select(m => $"{m.Groups["question"].Value}\n{m.Groups["query"].Value}\n{Normal(m.Groups["variables"].Value)}")];
        Assert.That(asked, Is.EqualTo(Examples().Take(OfTheSeed).Select(Written)));
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
        Assert.That(asked, Is.EqualTo(Examples().Take(OfTheSeed).Select(Written)));
    }

    /// <summary>The query of one of the twenty, as the console has it.</summary>
    internal static string Query(int number)
    {
        string question = Known().Single(a => a.TryGetProperty("number", out JsonElement n) && n.GetInt32() == number).GetProperty("question").GetString()!;
        return Examples().Single(e => e.GetProperty("question").ValueEquals(question)).GetProperty("query").GetString()!;
    }

    private static IEnumerable<JsonElement> Known() => JsonDocument.Parse(File.ReadAllText(Answers, Encoding.UTF8)).RootElement.EnumerateArray();

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
