using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>What is recorded of adoptions: of a text, of a State, and of a set of texts.</summary>
public sealed class RecordTests
{
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [Test]
    public async Task Adoption_OfAText_SaysHowByWhomAndFromWhat()
    {
        JsonElement adoption = (await _service.DataAsync("""
            { instrument(ref: "A/RES/76/181") { adoption { part date meeting kind committee agendaItem agendaItemName reportParagraph goals
              drafts { id } verbatimRecord { id } sponsors { name isAdditional onBehalfOf state { id name } }
              subjects { term french: term(lang: "fr") code uri } diagnostics { message } sources } } }
            """)).GetProperty("instrument").GetProperty("adoption");
        JsonElement sponsor = adoption.GetProperty("sponsors")[1], subject = adoption.GetProperty("subjects")[0];
        Assert.Multiple(() =>
        {
            Assert.That(Texts(adoption, "part", "date", "meeting", "kind", "committee", "agendaItem"), Is.EqualTo(new string?[]
            {
                null, "2021-12-16", "54th plenary meeting", "BY_RECORDED_VOTE", "Third Committee", "109",
            }));
            Assert.That(Each(adoption.GetProperty("drafts"), "id"), Is.EqualTo(["A/RES/74/174"]), "a draft that the graph does not know is left out");
            Assert.That(Texts(sponsor, "name", "onBehalfOf"), Is.EqualTo(["Egypt", "on behalf of the Group of African States"]));
            Assert.That(sponsor.GetProperty("state").GetProperty("id").GetString(), Is.EqualTo("EGY"));
            Assert.That(adoption.GetProperty("sponsors")[2].GetProperty("state").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(Each(adoption.GetProperty("sponsors"), "isAdditional").Count(a => a == "True"), Is.EqualTo(2));
            Assert.That(subject.GetProperty("uri").GetString(), Is.EqualTo(KnownSubject.Thesaurus + subject.GetProperty("code").GetString()));
            Assert.That(subject.GetProperty("french").GetString(), Is.EqualTo(Subjects.Headed("CRIME PREVENTION")!.Labels["fr"]));
        });
    }

    [Test]
    public async Task Adoption_WithAVote_HasItsResultAndEachStatesVote()
    {
        JsonElement adoption = (await _service.DataAsync("""
            { instrument(ref: "A/RES/76/181") { adoption { result { inFavour against abstaining notVoting } resultPrinted { inFavour notVoting }
              votes { vote name state { id } } against: votes(vote: [AGAINST, NOT_VOTING]) { name } } } }
            """)).GetProperty("instrument").GetProperty("adoption");
        Assert.Multiple(() =>
        {
            Assert.That(adoption.GetProperty("result").GetRawText(), Is.EqualTo("""{"inFavour":5,"against":1,"abstaining":2,"notVoting":2}"""));
            Assert.That(adoption.GetProperty("resultPrinted").GetRawText(), Is.EqualTo("""{"inFavour":5,"notVoting":null}"""));
            Assert.That(adoption.GetProperty("votes").GetArrayLength(), Is.EqualTo(10));
            Assert.That(Each(adoption.GetProperty("against"), "name"), Is.EqualTo([States.Of(new StateId("USA"))!.Name, "Tuvalu", "Ruritania"]));
        });
    }

    [Test]
    public async Task Adoptions_OfPartsAndOfNone_AreLists()
    {
        JsonElement data = await _service.DataAsync("""
            { parts: instrument(ref: "A/RES/99/1") { adoption { part } adoptions { part } } none: instrument(ref: "A/RES/74/174") { adoption { part } adoptions { part } } }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(data.GetProperty("parts").GetRawText(), Is.EqualTo("""{"adoption":{"part":"A"},"adoptions":[{"part":"A"},{"part":"B"}]}"""));
            Assert.That(data.GetProperty("none").GetRawText(), Is.EqualTo("""{"adoption":null,"adoptions":[]}"""));
        });
    }

    [Test]
    public async Task State_ById_IsOneNodeWhereverItIsAskedFor()
    {
        JsonElement data = await _service.DataAsync("""
            { a: state(id: "fra") { id name votesCast { inFavour against } timesSponsor } b: node(id: "FRA") { __typename id } c: state(id: "XXX") { id }
              d: nodes(ids: ["FRA", "fra", "E/RES/2022/14"]) { __typename } e: state(id: "nobody") { id } states { id } }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(data.GetProperty("a").GetRawText(),
                Is.EqualTo("""{"id":"FRA","name":"France","votesCast":{"inFavour":2,"against":1},"timesSponsor":1}"""));
            Assert.That(data.GetProperty("b").GetRawText(), Is.EqualTo("""{"__typename":"State","id":"FRA"}"""));
            Assert.That((data.GetProperty("c").ValueKind, data.GetProperty("e").ValueKind), Is.EqualTo((JsonValueKind.Null, JsonValueKind.Null)));
            Assert.That(data.GetProperty("d").GetRawText(), Is.EqualTo("""[{"__typename":"State"},null,{"__typename":"Instrument"}]"""));
            Assert.That(Each(data.GetProperty("states"), "id"), Is.Ordered.And.Contain("TUV").And.Contain("CRI"));
        });
    }

    [Test]
    public async Task State_VotesAndSponsored_ArePaged()
    {
        JsonElement state = (await _service.DataAsync("""
            { state(id: "FRA") { sponsored { totalCount nodes { instrument { id } part sponsor { isAdditional } adoption { kind } } }
              votes(first: 1, vote: IN_FAVOUR) { totalCount pageInfo { hasNextPage } nodes { instrument { id } part vote adoption { result { against } } } } } }
            """)).GetProperty("state");
        JsonElement votes = state.GetProperty("votes");
        Assert.Multiple(() =>
        {
            Assert.That(state.GetProperty("sponsored").GetRawText(), Is.EqualTo(
                """{"totalCount":1,"nodes":[{"instrument":{"id":"A/RES/76/181"},"part":null,"sponsor":{"isAdditional":true},"adoption":{"kind":"BY_RECORDED_VOTE"}}]}"""));
            Assert.That(votes.GetProperty("totalCount").GetInt32(), Is.EqualTo(2));
            Assert.That(votes.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(), Is.True);
            Assert.That(votes.GetProperty("nodes").GetRawText(), Is.EqualTo(
                """[{"instrument":{"id":"A/RES/76/181"},"part":null,"vote":"IN_FAVOUR","adoption":{"result":{"against":1}}}]"""));
        });
    }

    [TestCase("""citing: "A/RES/74/174" """, 1, "ARG BRA CHN CUB EGY FRA JPN TUV USA")]
    [TestCase("""on: ["A/RES/99/1"]""", 2, "FRA USA")]
    [TestCase("""on: ["A/RES/99/1", "76/181"], citing: "A/RES/74/174" """, 1, "ARG BRA CHN CUB EGY FRA JPN TUV USA")]
    [TestCase("on: []", 0, "")]
    [TestCase("", 3, "ARG BRA CHN CUB EGY FRA JPN TUV USA")]
    public async Task Votes_OnASet_AreCountedAState(string set, int texts, string states)
    {
        JsonElement votes = (await _service.DataAsync(
            $"{{ votes{(set.Length == 0 ? "" : $"({set})")} {{ texts states {{ state {{ id }} votes {{ inFavour against abstaining notVoting }} }} }} }}"))
            .GetProperty("votes");
        Assert.Multiple(() =>
        {
            Assert.That(votes.GetProperty("texts").GetInt32(), Is.EqualTo(texts));
            Assert.That(string.Join(' ', votes.GetProperty("states").EnumerateArray().Select(s => s.GetProperty("state").GetProperty("id"))),
                Is.EqualTo(states));
        });
    }

    [Test]
    public async Task Votes_OnWhatIsNotKnown_AreAnError() =>
        Assert.That((await _service.ErrorAsync("""{ votes(citing: "A/RES/1/999") { texts } }""")).Code, Is.EqualTo("NOT_FOUND"));

    [TestCase("""sponsor: ["Japan"]""", "A/RES/76/181")]
    [TestCase("""vote: [{ state: "FRA", vote: AGAINST }]""", "A/RES/99/1")]
    [TestCase("""vote: [{ state: "FRA" }, { state: "Brazil" }]""", "A/RES/76/181")]
    [TestCase("adopted: [WITHOUT_VOTE, BY_ACCLAMATION]", "E/RES/2022/14")]
    [TestCase("""draft: ["A/76/457", "A/76/999"]""", "A/RES/76/181")]
    [TestCase("hasVotes: true", "A/RES/99/1 A/RES/76/181")]
    public async Task Instruments_FilteredByRecords_AreThoseThatFit(string filter, string ids)
    {
        JsonElement list = (await _service.DataAsync($"{{ instruments(filter: {{ {filter} }}) {{ nodes {{ id }} }} }}")).GetProperty("instruments");
        Assert.That(string.Join(' ', Each(list.GetProperty("nodes"), "id")), Is.EqualTo(ids));
    }

    [TestCase("""sponsor: ["EGY", "xxx"]""")]
    [TestCase("""vote: [{ state: "nobody" }]""")]
    public async Task Instruments_FilteredByAStateThatDidNothing_SayThatThereIsNone(string filter) =>
        Assert.That((await _service.ErrorAsync($"{{ instruments(filter: {{ {filter} }}) {{ totalCount }} }}")).Code, Is.EqualTo("UNKNOWN_WORD"));

    private static string?[] Texts(JsonElement of, params string[] names) => [.. names.Select(n => of.GetProperty(n).GetString())];

    private static IEnumerable<string> Each(JsonElement list, string name) => list.EnumerateArray().Select(e => e.GetProperty(name).ToString());
}
