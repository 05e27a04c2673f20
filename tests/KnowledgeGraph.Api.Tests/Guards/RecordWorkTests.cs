using System.Net;
using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Api.Tests.Guards;

/// <summary>The work of asking for votes, counted as any other, and stopped where it is too much; over votes of 20 States on 60 texts in the real
/// store.</summary>
public sealed class RecordWorkTests
{
    private const int Texts = 60;
    private const int Many = 10;

    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        StateId[] states = [.. States.All.Take(20).Select(s => s.Id)];
        await _texts.Store.SaveRecordsAsync(new IncomingRecords
        {
            Source = "votes.json",
            Fingerprint = "1",
            Origin = RecordOrigin.Library,
            IsLast = true,
            Records =
            [
                .. Enumerable.Range(1, Texts).Select(n => new AdoptionRecord
                {
                    Instrument = new InstrumentId($"A/RES/75/{n}"),
                    Date = new DateOnly(2020, 12, 1 + (n % 28)),
                    Votes = [.. states.Select(s => new StateVote(n % 2 == 0 ? Vote.InFavour : Vote.Abstaining, s))],
                    Sponsors = [.. states.Take(n % 20).Select(s => new Sponsor(s.Value, s))],
                }),
            ],
        });
        _service = await StartAsync(int.MaxValue);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    // Each kind of thing that can be asked of many; {0} makes one differ from the next.
    private static IEnumerable<TestCaseData> Kinds()
    {
        yield return Kind("votes of States", "states {{ a{0}: votes(first: 1) {{ totalCount }} }}");
        yield return Kind("what States sponsored", "states {{ a{0}: sponsored(first: 1) {{ totalCount }} }}");
        yield return Kind("votes on sets", "a{0}: votes(filter: {{ dateTo: \"{1}-12-31\" }}) {{ texts }}");
        yield return Kind("texts by votes", "a{0}: instruments(first: 1, filter: {{ hasVotes: true, vote: [{{ state: \"ALB\" }}], dateTo: \"{1}-12-31\" }}) {{ totalCount }}");

        static TestCaseData Kind(string name, string selection) => new TestCaseData(selection).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task Work_OfAskingManyTimes_IsManyTimesAsMuch(string selection)
    {
        await WorkAsync(_service, Asked(selection, 1));
        long once = await WorkAsync(_service, Asked(selection, 1));
        long often = await WorkAsync(_service, Asked(selection, 1 + Many));
        await using Service narrow = await StartAsync((int)(often / 2));
        Assert.Multiple(async () =>
        {
            Assert.That(often - once, Is.GreaterThanOrEqualTo(Many * Texts / 4), "at the least a step for some of the texts");
            Assert.That((await narrow.ErrorAsync(Asked(selection, 1 + Many))).Code, Is.EqualTo("TOO_MUCH_WORK"));
        });
    }

    [TestCase("/state/ALB?vote=in-favour")]
    [TestCase("/votes?on=A/RES/75/1")]
    [TestCase("/i/A/RES/75/1")]
    public async Task Page_BeyondTheBudget_IsRefused(string address)
    {
        await using Service narrow = await StartAsync(5);
        using HttpResponseMessage refused = await narrow.Client.GetAsync(address);
        using HttpResponseMessage shown = await _service.Client.GetAsync(address);
        Assert.That((refused.StatusCode, shown.StatusCode), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK)));
    }

    // What is priced before it runs is refused elsewhere.
    private Task<Service> StartAsync(int mostWork) => Service.StartAsync(_texts.Store, configure: o =>
    {
        o.Guards.MaxCost = int.MaxValue;
        o.Guards.MaxWork = mostWork;
    });

    private static string Asked(string selection, int times) =>
        "{ " + string.Join(' ', Enumerable.Range(0, times).Select(i => string.Format(null, selection, i, 2030 + i))) + " }";

    private static async Task<long> WorkAsync(Service service, string query)
    {
        JsonElement answer = await service.SendAsync(new { query, extensions = new { cost = true } });
        Assert.That(answer.TryGetProperty("errors", out JsonElement errors), Is.False, errors.ToString());
        return answer.GetProperty("extensions").GetProperty("cost").GetProperty("work").GetInt64();
    }
}
