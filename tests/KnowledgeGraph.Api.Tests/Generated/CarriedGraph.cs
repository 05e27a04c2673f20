using KnowledgeGraph.Api.GraphQL;
using KnowledgeGraph.Api.Settings;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Api.Tests.Generated;

/// <summary>A service over a small graph that has something of everything: the seed, texts that carry words on, records of adoptions.</summary>
internal sealed class CarriedGraph : IAsyncDisposable
{
    private CarriedGraph(TemporaryStore texts, Service service) => (Texts, Service) = (texts, service);

    public TemporaryStore Texts { get; }

    public Service Service { get; }

    public GraphSchema Schema { get; } = Initialized();

    public static KnownValues Values { get; } = new(
        ["E/RES/2022/14", "A/RES/74/1", "75/1", "Kyoto Declaration", "E/RES/2022/14#PP3", "A/RES/75/1 OP1", "E/RES/2022/14 OP5", "E/RES/2021/1"],
        ["E/RES/2022/14", "A/RES/75/1#OP1", "body:general-assembly", "FRA", "adoption:A/RES/75/1", "E/RES/2022/14~RECALLS~A/RES/76/181", "A/RES/75/1~RECALLS~A/RES/74/1"],
        ["child", "violence", "the report", "\"Special Committee\"", "right*", "welcomes", "Recalling its resolution 74/174 of 18 December 2019,"]);

    public static async Task<CarriedGraph> StartAsync(Action<KnowledgeGraphApiOptions>? configure = null)
    {
        TemporaryStore texts = await CarriedWords.OpenAsync();
        string seed = Repository.Seed;
        await texts.Store.SaveAsync(Extractor.Default.Extract(seed, await File.ReadAllBytesAsync(seed)), "seed");
        await texts.Store.SaveRecordsAsync(new IncomingRecords
        {
            Source = "votes.json",
            Fingerprint = "1",
            Origin = RecordOrigin.Library,
            IsLast = true,
            Records = [Recorded("A/RES/75/1", null), Recorded("A/RES/74/1", "A"), Recorded("A/RES/74/1", "B")],
        });
        return new CarriedGraph(texts, await Service.StartAsync(texts.Store, configure: configure));
    }

    public async ValueTask DisposeAsync()
    {
        Schema.Dispose();
        await Service.DisposeAsync();
        await Texts.DisposeAsync();
    }

    private static GraphSchema Initialized()
    {
        var schema = new GraphSchema();
        schema.Initialize();
        return schema;
    }

    private static AdoptionRecord Recorded(string id, string? part) => new()
    {
        Instrument = new InstrumentId(id),
        Part = part,
        Votes = [new StateVote(Vote.InFavour, new StateId("FRA")), new StateVote(Vote.Abstaining, new StateId("CUB"))],
    };
}
