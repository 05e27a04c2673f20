using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>Questions and their answers.</summary>
public sealed class QueryTests
{
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [Test]
    public async Task Provision_ByReference_ShowsWhatItBuildsOnWithTheWordsThatProveIt()
    {
        JsonElement provision = (await _service.DataAsync("""
            { provision(ref: "2022/14 OP1") { id label kind verb action number instrument { id } parent { id } children { label } previous { label } next { label }
              buildsOn { totalCount edges { isInherited depth citationCount node { type citationCount from { id } to { id label ... on Instrument { isLoaded } }
                citations { text start end verb source { text } } } } } } }
            """)).GetProperty("provision");
        JsonElement edge = provision.GetProperty("buildsOn").GetProperty("edges")[0].GetProperty("node");
        JsonElement proof = edge.GetProperty("citations")[0];
        Assert.Multiple(() =>
        {
            Assert.That(provision.GetProperty("id").GetString(), Is.EqualTo("E/RES/2022/14#OP1"));
            Assert.That(provision.GetProperty("children").GetArrayLength(), Is.EqualTo(2));
            Assert.That(provision.GetProperty("previous").GetProperty("label").GetString(), Is.EqualTo("PP4"));
            Assert.That(provision.GetProperty("parent").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(edge.GetProperty("type").GetString(), Is.EqualTo("REQUESTS_ACTION_UNDER"));
            Assert.That(edge.GetProperty("to").GetProperty("id").GetString(), Is.EqualTo(SampleTexts.Child.Value));
            Assert.That(
                proof.GetProperty("source").GetProperty("text")
                    .GetString()![proof.GetProperty("start").GetInt32()..proof.GetProperty("end").GetInt32()],
                Is.EqualTo(proof.GetProperty("text").GetString()));
        });
    }

    [Test]
    public async Task Provision_OfATextInAnAnnex_LeadsToTheAnnex()
    {
        JsonElement data = await _service.DataAsync("""{ provision(ref: "Kyoto Declaration, para. 29") { id text instrument { id } } }""");
        Assert.That(data.GetProperty("provision").GetProperty("id").GetString(), Is.EqualTo("A/RES/76/181#Annex:29"));
    }

    [TestCase("nothing at all")]
    [TestCase("")]
    [TestCase("A/RES/1/1#OP1")]
    [TestCase("\u0000\u0001'\";--*")]
    [TestCase("\u202E")]
    public async Task Instrument_ReferenceThatMeansNothing_IsNull(string reference)
    {
        JsonElement data = await _service.DataAsync(
            "query Q($r: String!) { instrument(ref: $r) { id } provision(ref: $r) { id } }", new { r = reference });
        Assert.Multiple(() =>
        {
            Assert.That(data.GetProperty("instrument").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(data.GetProperty("provision").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    public async Task Instrument_LoneSurrogateInALiteral_IsNull()
    {
        JsonElement data = await _service.DataAsync("""{ instrument(ref: "\uD800") { id } search(text: "\uDC00") { totalCount } }""");
        Assert.That(data.GetProperty("instrument").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Instrument_AmbiguousReference_IsAnErrorThatListsWhatItMayMean()
    {
        JsonElement answer = await _service.AskAsync("""{ instrument(ref: "the Declaration") { id } }""");
        JsonElement error = answer.GetProperty("errors")[0];
        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("data").GetProperty("instrument").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(error.GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("AMBIGUOUS_REFERENCE"));
            Assert.That(error.GetProperty("extensions").GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("id").GetString()),
                Is.EquivalentTo(new[] { SampleTexts.Kyoto.Value, SampleTexts.Child.Value }));
            Assert.That(error.GetProperty("message").GetString(), Does.Contain("Convention on the Rights of the Child"));
        });
    }

    [Test]
    public async Task Node_EveryKindOfId_IsFoundAgain()
    {
        JsonElement nodes = (await _service.DataAsync("""
            { nodes(ids: ["E/RES/2022/14", "E/RES/2022/14#PP2", "E/RES/2022/14#PP2@14", "body:general-assembly", "E/RES/2022/14#PP2@1", "x#", "#x", "@", "body:"]) { __typename id } }
            """)).GetProperty("nodes");
        Assert.That(nodes.EnumerateArray().Select(n => n.ValueKind == JsonValueKind.Null ? null : n.GetProperty("__typename").GetString()),
            Is.EqualTo(new[] { "Instrument", "Provision", "Citation", "Body", null, null, null, null, null }));
    }

    [Test]
    public async Task Instrument_EveryFactAndStatement_IsAnswered()
    {
        JsonElement data = await _service.DataAsync("""
            { instrument(ref: "E/RES/2022/14") { symbol title names kind date session meeting agendaItem subjects iri url isLoaded body { name abbreviation parent { id } }
                diagnostics { code message provision { label } citation { id } } provision(label: "PP2") { text } missing: provision(label: "PP99") { text }
                citations(filter: { status: [OPEN_SET, SELF] }) { nodes { status text target { id } } } }
              kyoto: instrument(ref: "Kyoto Declaration") { containedIn { id } statements { type subject { id } object { __typename ... on Body { name } ... on Instrument { id } } source { id } }
                citedBy { totalCount nodes { pinpoint targetProvision { id } } } builtOnBy { nodes { from { ... on Provision { id } } } } } }
            """);
        JsonElement draft = data.GetProperty("instrument");
        JsonElement kyoto = data.GetProperty("kyoto");
        Assert.Multiple(() =>
        {
            Assert.That(draft.GetProperty("date").GetString(), Is.EqualTo("2022-07-21"));
            Assert.That(draft.GetProperty("iri").GetString(), Is.EqualTo("/akn/un/statement/deliberation/unecosoc/2022-07-21/2022-14"));
            Assert.That(draft.GetProperty("url").GetString(), Is.EqualTo("https://docs.un.org/en/E/RES/2022/14"));
            Assert.That(draft.GetProperty("citations").GetProperty("nodes").GetArrayLength(), Is.EqualTo(2));
            Assert.That(draft.GetProperty("diagnostics")[0].GetProperty("code").GetString(), Is.EqualTo("DATE_MISMATCH"));
            Assert.That(draft.GetProperty("missing").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(kyoto.GetProperty("containedIn").GetProperty("id").GetString(), Is.EqualTo("A/RES/76/181#Annex"));
            Assert.That(kyoto.GetProperty("statements").GetArrayLength(), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Search_Words_AreFoundWithSnippets()
    {
        JsonElement found = (await _service.DataAsync("""
            { search(text: "child", in: [INSTRUMENTS, PROVISIONS], first: 2) { totalCount pageInfo { hasNextPage } nodes { __typename } edges { snippet score node { ... on Instrument { title } } } } }
            """)).GetProperty("search");
        Assert.Multiple(() =>
        {
            Assert.That(found.GetProperty("edges").GetArrayLength(), Is.EqualTo(2));
            Assert.That(found.GetProperty("edges")[0].GetProperty("snippet").GetString(), Does.Contain("«child»"));
            Assert.That(found.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(), Is.True);
        });
    }

    [Test]
    public async Task Lineage_Nodes_StandInLayersAndNeverOnOneAnother()
    {
        JsonElement lineage = (await _service.DataAsync("""
            { lineage(from: ["E/RES/2022/14"], depth: 2) { roots { entity { id } } nodes { depth degree x y entity { __typename id } } edges { relation { id } type depth } isTruncated omittedNodes } }
            """)).GetProperty("lineage");
        (double X, double Y)[] places = [.. lineage.GetProperty("nodes").EnumerateArray()
            .Select(n => (n.GetProperty("x").GetDouble(), n.GetProperty("y").GetDouble()))];
        Assert.Multiple(() =>
        {
            Assert.That(places, Is.Unique);
            Assert.That(lineage.GetProperty("roots")[0].GetProperty("entity").GetProperty("id").GetString(), Is.EqualTo("E/RES/2022/14"));
            Assert.That(lineage.GetProperty("nodes").EnumerateArray()
                .All(n => n.GetProperty("x").GetDouble() == n.GetProperty("depth").GetInt32()), Is.True);
        });
    }

    [Test]
    public async Task Paths_ShortestFirst_WithTheirEdges()
    {
        JsonElement paths = (await _service.DataAsync("""
            { paths(from: "E/RES/2022/14", to: "A/RES/74/174", first: 5) { length nodes { ... on Instrument { id } ... on Provision { id } } edges { type } } }
            """)).GetProperty("paths");
        Assert.That(paths[0].GetProperty("length").GetInt32(), Is.EqualTo(1));
        Assert.That(paths[0].GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()),
            Is.EqualTo(new[] { "E/RES/2022/14", "E/RES/2022/14#PP4", "A/RES/74/174" }));
    }

    [Test]
    public async Task CommonAncestors_WhatBothBuildOn()
    {
        JsonElement common = (await _service.DataAsync("""
            { commonAncestors(of: ["E/RES/2022/14", "A/RES/76/181"]) { entity { ... on Instrument { id } } distances } }
            """)).GetProperty("commonAncestors");
        Assert.That(common[0].ToString(), Is.EqualTo("""{"entity":{"id":"A/RES/74/174"},"distances":[1,1]}"""));
    }

    [Test]
    public async Task Statistics_CountsAndLists()
    {
        JsonElement statistics = (await _service.DataAsync("""
            { statistics { instruments loadedInstruments provisions citations resolvedCitations relations mostCited(first: 1) { citations instrument { id } }
              byBody { body { name instruments(first: 1) { totalCount } } instruments } byYear { year instruments } } }
            """)).GetProperty("statistics");
        Assert.That(statistics.GetProperty("mostCited")[0].GetProperty("instrument").GetProperty("id")
            .GetString(), Is.EqualTo(SampleTexts.Child.Value));
    }

    [TestCase("""{ instruments(first: -1) { totalCount } }""", "BAD_USER_INPUT")]
    [TestCase("""{ instruments(first: 501) { totalCount } }""", "BAD_USER_INPUT")]
    [TestCase("""{ instruments(first: 1, last: 1) { totalCount } }""", "BAD_USER_INPUT")]
    [TestCase("""{ instruments(last: -1) { totalCount } }""", "BAD_USER_INPUT")]
    [TestCase("""{ instruments(after: "") { totalCount } }""", "BAD_CURSOR")]
    [TestCase("""{ instruments(after: "not a cursor") { totalCount } }""", "BAD_CURSOR")]
    [TestCase("""{ instruments(after: "W10") { totalCount } }""", "BAD_CURSOR")]
    [TestCase("""{ instruments(after: "WyJhIl0") { totalCount } }""", "BAD_USER_INPUT")]
    [TestCase("""{ instruments(after: "Wyr_Il0") { totalCount } }""", "BAD_CURSOR")]
    [TestCase("""{ search(text: "x", first: 2147483647) { totalCount } }""", "BAD_USER_INPUT")]
    [TestCase("""{ lineage(from: ["nothing"]) { isTruncated } }""", "NOT_FOUND")]
    [TestCase("""{ lineage(from: []) { isTruncated } }""", "BAD_USER_INPUT")]
    [TestCase("""{ lineage(from: ["the Declaration"]) { isTruncated } }""", "AMBIGUOUS_REFERENCE")]
    [TestCase("""{ lineage(from: ["E/RES/2022/14"], depth: 0) { isTruncated } }""", "BAD_USER_INPUT")]
    [TestCase("""{ lineage(from: ["E/RES/2022/14"], depth: 11) { isTruncated } }""", "BAD_USER_INPUT")]
    [TestCase("""{ lineage(from: ["E/RES/2022/14"], limit: 2001) { isTruncated } }""", "BAD_USER_INPUT")]
    [TestCase("""{ lineage(from: ["E/RES/2022/14 OP99"]) { isTruncated } }""", "NOT_FOUND")]
    [TestCase("""{ provision(ref: "E/RES/2022/14#OP1") { buildsOn(depth: 11) { totalCount } } }""", "BAD_USER_INPUT")]
    public async Task BadArguments_AreErrorsWithACode(string query, string code) =>
        Assert.That((await _service.ErrorAsync(query)).Code, Is.EqualTo(code));

    [Test]
    public async Task Extract_TooLongAText_IsAnError() => Assert.That(
        (await _service.ErrorAsync("query Q($t: String!) { extract(text: $t) { citations { text } } }", new { t = new string('x', 100_001) })).Code,
        Is.EqualTo("BAD_USER_INPUT"));
}
