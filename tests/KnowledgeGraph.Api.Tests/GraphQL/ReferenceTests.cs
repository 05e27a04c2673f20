using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>What references mean, and what is told where one means nothing.</summary>
public sealed class ReferenceTests
{
    private const string Resolve = """
        query R($refs: [String!]!) { resolve(refs: $refs) { __typename
          ... on FoundReference { ref readAs instrument { id } provision { id } letter }
          ... on AmbiguousReference { ref candidateCount candidates { instrument { id } tellsApart } }
          ... on MissingPart { ref part message instrument { id } near { label } }
          ... on UnknownReference { ref reason message near { name edits instrument { id } provision { id } } } } }
        """;

    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [Test]
    public async Task Resolve_OfEveryKind_AnswersInOrder()
    {
        JsonElement[] answers = [.. (await _service.DataAsync(
            Resolve, new { refs = new[] { "2022/14 OP1", "Kyoto Decleration", "E/RES/2022/14 OP77", "" } })).GetProperty("resolve").EnumerateArray()];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => a.GetProperty("__typename").GetString()),
                Is.EqualTo(["FoundReference", "UnknownReference", "MissingPart", "UnknownReference"]));
            Assert.That(answers[0].GetProperty("readAs").GetString(), Is.EqualTo("BARE_NUMBER"));
            Assert.That(answers[0].GetProperty("provision").GetProperty("id").GetString(), Is.EqualTo("E/RES/2022/14#OP1"));
            Assert.That(answers[1].GetProperty("reason").GetString(), Is.EqualTo("UNKNOWN_NAME"));
            Assert.That(answers[1].GetProperty("near")[0].GetProperty("name").GetString(), Is.EqualTo("Kyoto Declaration"));
            Assert.That(answers[1].GetProperty("near")[0].GetProperty("edits").GetInt32(), Is.EqualTo(1));
            Assert.That(answers[2].GetProperty("message").GetString(), Does.StartWith("E/RES/2022/14 has no part OP77; its last paragraph is OP"));
            Assert.That(answers[3].GetProperty("reason").GetString(), Is.EqualTo("NO_REFERENCE"));
        }
    }

    [Test]
    public async Task Resolve_OfMoreThanAPage_IsRefused()
    {
        (string code, string message) = await _service.ErrorAsync(Resolve, new { refs = Enumerable.Repeat("x", 501) });

        Assert.That((code, message), Is.EqualTo(("BAD_USER_INPUT", "The number of refs is 501; it has to be from 0 to 500.")));
    }

    [TestCase("""{ lineage(from: ["E/RES/2022/14", "Kyoto Decleration"]) { isTruncated } }""")]
    [TestCase("""{ paths(from: "E/RES/2022/14", to: "Kyoto Decleration") { length } }""")]
    [TestCase("""{ compare(a: "E/RES/2022/14", b: "Kyoto Decleration") { isSame } }""")]
    [TestCase("""{ votes(citing: "Kyoto Decleration") { texts } }""")]
    public async Task Start_ThatMeansNothing_IsAnErrorThatNamesWhatIsNear(string query)
    {
        JsonElement error = (await _service.AskAsync(query)).GetProperty("errors")[0];

        Assert.That(error.GetProperty("message").GetString(), Does.Contain("“Kyoto Decleration”").And.Contain($"Near: {SampleTexts.Kyoto}"));
        Assert.That(error.GetProperty("extensions").GetProperty("near")[0].GetProperty("id").GetString(), Is.EqualTo(SampleTexts.Kyoto.Value));
    }
}
