using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Searching;

namespace KnowledgeGraph.Queries.Tests.Searching;

/// <summary>What is meant by words that are found nowhere, and what words may become.</summary>
public sealed class SearchAnswersTests
{
    private TemporaryStore _texts = null!;
    private SearchAnswers _answers = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        _answers = new SearchAnswers(_texts.Store);
        foreach ((string symbol, string title) in new[]
        {
            ("A/RES/1/1", "Technology for sustainable development"), ("A/RES/1/2", "Rights of refugees"), ("A/RES/1/3", "Refuges of birds"),
            ("A/RES/1/4", "Rights of the child"), ("A/RES/1/5", "Technology bank"), ("A/RES/1/6", "Rights of refugees in transit"),
        })
        {
            var head = new DocumentHead { Id = new InstrumentId(symbol), Symbol = symbol, Title = title, Kind = InstrumentKind.Resolution };
            await _texts.Store.SaveAsync(new Document { Source = symbol, Head = head }, symbol);
        }
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _texts.DisposeAsync();

    [TestCase("tehcnology", "technology", TestName = "Meant_OfSwappedLetters")]
    [TestCase("techology bank", "technology bank")]
    [TestCase("Rigths of the Chidl", "rights of the child")]
    [TestCase("\"sustanable developmnt\"", "\"sustainable development\"", TestName = "Meant_OfAPhrase_IsAPhrase")]
    [TestCase("technologie* bank", null, TestName = "Meant_OfTheBeginningOfAWord_IsNothing")]
    [TestCase("zzzqqq", null)]
    [TestCase("technology refugees", null, TestName = "Meant_OfWordsThatStandApart_IsNothing")]
    [TestCase("1325", null)]
    [TestCase("", null)]
    public async Task Meant_OfWordsThatAreNowhere_IsWhatIsFound(string typed, string? meant)
    {
        var query = new SearchQuery(typed, [], InstrumentFilter.None);
        SearchAnswer answer = await _answers.ReadAsync(query, new PageRequest(10));

        Assert.That((answer.InsteadOf, answer.Query.Text.ToLowerInvariant()), Is.EqualTo(
            meant is null ? ((string?)null, typed.ToLowerInvariant()) : (typed, meant)));
        Assert.That(answer.Hits.TotalCount > 0, Is.EqualTo(meant is not null));
    }

    [TestCase("tech", "A/RES/1/5", "A/RES/1/1")]
    [TestCase("rights of ref", "A/RES/1/2", "A/RES/1/6")]
    [TestCase("A/RES/1/4", "A/RES/1/4")]
    [TestCase("t")]
    [TestCase("\"rights of the")]
    [TestCase("nothingofthekind")]
    public async Task Suggestions_AreWhatIsCalledSo(string typed, params string[] expected) => Assert.That(
        (await _answers.SuggestAsync(typed, 8)).Select(i => i.Id.Value).Take(2), typed.StartsWith('"') ? Is.EqualTo(["A/RES/1/4"]) : Is.EqualTo(expected));
}
