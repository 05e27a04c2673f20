using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Api.GraphQL;
using KnowledgeGraph.Api.GraphQL.Types;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>Counts over lists, as clients ask for them.</summary>
public sealed class GroupTests
{
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task Start() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _service.DisposeAsync();

    [Test]
    public async Task Instruments_OfOneList_AreCountedTogether()
    {
        JsonElement data = await _service.DataAsync("""
            { instruments(first: 0) {
                totalCount
                byBody: groups(by: BODY) { ...counts isOverlapping nodes { groups(by: KIND, orderBy: VALUE) { ...counts } } }
                byYear: groups(by: YEAR, first: 1, orderBy: VALUE_DESC) { ...counts groupCount restCount }
            } }
            fragment counts on Groups { count withoutValue nodes { value label count texts citations node { id } } }
            """);
        JsonElement list = data.GetProperty("instruments");
        JsonElement bodies = list.GetProperty("byBody");
        JsonElement years = list.GetProperty("byYear");
        int all = list.GetProperty("totalCount").GetInt32();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sum(bodies), Is.EqualTo(all));
            Assert.That(bodies.GetProperty("isOverlapping").GetBoolean(), Is.False);
            foreach (JsonElement body in bodies.GetProperty("nodes").EnumerateArray())
            {
                Assert.That(body.GetProperty("node").GetProperty("id").GetString(), Is.EqualTo(body.GetProperty("value").GetString()));
                Assert.That(Sum(body.GetProperty("groups")), Is.EqualTo(body.GetProperty("count").GetInt32()));
            }

            Assert.That(Sum(years), Is.EqualTo(all));
            Assert.That(years.GetProperty("groupCount").GetInt32(), Is.GreaterThan(1));
        }
    }

    [Test]
    public async Task Groups_OfOneList_AreOneCall_AndOfTheWholeGraphNoneTheSecondTime()
    {
        const string Asked = """
            query ($loaded: Boolean) { instruments(first: 0, filter: { isLoaded: $loaded, kind: [RESOLUTION, TREATY] }) {
                a: groups(by: SESSION) { count } b: groups(by: KIND) { nodes { groups(by: SESSION) { count } } } c: groups(by: KIND) { groupCount } } }
            """;
        Assert.That(await CallsAsync(Asked), Is.EqualTo(1));
        Assert.That(await CallsAsync(Asked), Is.EqualTo(1), "what is filtered is counted anew");
        Assert.That(await CallsAsync("{ instruments { groups(by: SESSION, first: 3) { count } } }"), Is.EqualTo(1));
        Assert.That(await CallsAsync("{ sessions(first: 3) { count } }"), Is.Zero, "the same question in other words");

        async Task<int> CallsAsync(string query)
        {
            _service.Counted.Reset();
            await _service.DataAsync(query);
            return _service.Counted.Calls.Count(c => c == nameof(IGraphReader.GroupsAsync));
        }
    }

    [TestCase("{ subjects { nodes { value uri } } }", "subjects")]
    [TestCase("{ bodies(orderBy: VALUE) { nodes { value label } } }", "bodies")]
    [TestCase("{ sessions(filter: { isLoaded: true }) { nodes { value } } }", "sessions")]
    public async Task Values_AreThoseThatInstrumentsHave(string query, string field)
    {
        JsonElement values = (await _service.DataAsync(query)).GetProperty(field).GetProperty("nodes");
        Assert.That(values.GetArrayLength(), Is.Positive);
    }

    [Test]
    public async Task Search_IsCountedAsItIsAskedFor()
    {
        JsonElement found = (await _service.DataAsync("""
            { search(text: "States") { totalCount groups(by: BODY) { count withoutValue nodes { value count } } } }
            """)).GetProperty("search");
        Assert.That(Sum(found.GetProperty("groups")), Is.EqualTo(found.GetProperty("totalCount").GetInt32()));
    }

    [Test]
    public async Task ListsOfATextAndAPart_AreCountedAsTheyArePaged()
    {
        JsonElement text = (await _service.DataAsync("""
            { instrument(ref: "E/RES/2022/14") {
                citations { totalCount groups(by: CITED_BODY) { ...sum } }
                provisions { totalCount groups(by: PROVISION_KIND) { ...sum } }
                target: citations(first: 1) { nodes { target {
                    citedBy { totalCount groups(by: YEAR, orderBy: VALUE) { ...sum nodes { paragraphs groups(by: RELATION) { ...sum } } } }
                } } }
            } }
            fragment sum on Groups { count texts withoutValue restCount nodes { value label count } }
            """)).GetProperty("instrument");
        JsonElement citedBy = text.GetProperty("target").GetProperty("nodes")[0].GetProperty("target").GetProperty("citedBy");
        using (Assert.EnterMultipleScope())
        {
            foreach (JsonElement list in new[] { text.GetProperty("citations"), text.GetProperty("provisions"), citedBy })
            {
                Assert.That(Sum(list.GetProperty("groups")), Is.EqualTo(list.GetProperty("totalCount").GetInt32()).And.Positive);
            }
        }
    }

    [TestCase("{ instrument(ref: \"E/RES/2022/14\") { provisions(lang: \"fr\") { groups(by: YEAR) { count } } } }", "Only the parts of English texts are counted.")]
    [TestCase(
        "{ provision(ref: \"E/RES/2022/14#PP3\") { buildsOn(depth: 2) { groups(by: YEAR) { count } } } }",
        "Edges are counted at a depth of 1, without those that are inherited.")]
    [TestCase("{ instruments { groups(by: STATUS) { count } } }", "Instruments are not counted by STATUS, but by BODY, YEAR, KIND, SUBJECT, SESSION, SPONSOR.")]
    [TestCase("{ instruments { groups(by: YEAR, first: 10001) { count } } }", "first is 10001; it has to be from 0 to 10000.")]
    [TestCase(
        "{ instruments { groups(by: YEAR) { nodes { groups(by: BODY) { nodes { groups(by: KIND) { count } } } } } } }",
        "Within groups that stand within groups nothing is counted: two dimensions are what is told.")]
    [TestCase(
        "{ instruments { groups(by: YEAR, first: 200) { nodes { groups(by: BODY, first: 200) { count } } } } }",
        "Too many groups: 200 and 200 within each are 40,000, and 20,000 are told at the most. Ask for fewer.")]
    public async Task Counts_OfWhatIsNotCounted_SayWhatIs(string query, string message)
    {
        JsonElement answer = await _service.AskAsync(query);
        Assert.That(answer.GetProperty("errors")[0].GetProperty("message").GetString(), Is.EqualTo(message));
        Assert.That(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("BAD_USER_INPUT"));
    }

    [Test]
    public void EveryField_WhoseListIsCounted_SaysWhichItIs()
    {
        using var schema = new GraphSchema();
        schema.Initialize();
        string[] silent =
        [
            .. schema.AllTypes.OfType<IObjectGraphType>().SelectMany(t => t.Fields.Select(f => (Type: t, Field: f)))
                .Where(f => f.Field.ResolvedType!.GetNamedType() is IObjectGraphType page && page.Fields.Find("groups") is { } groups
                    && page is not (GroupsGraphType or GroupGraphType) && groups.ResolvedType!.GetNamedType() is GroupsGraphType
                    && !CountedField.IsCounted(f.Field))
                .Select(f => $"{f.Type.Name}.{f.Field.Name}"),
        ];
        Assert.That(silent, Is.Empty);
    }

    private static int Sum(JsonElement groups) =>
        groups.GetProperty("nodes").EnumerateArray().Sum(n => n.GetProperty("count").GetInt32())
        + (groups.TryGetProperty("restCount", out JsonElement rest) ? rest.GetInt32() : 0) + groups.GetProperty("withoutValue").GetInt32();
}
