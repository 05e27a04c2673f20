using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Api.Tests.Sample;

/// <summary>A store with the resolutions of two years on one question.</summary>
internal sealed class TwoYears : IAsyncDisposable
{
    public const string Draft = "The General Assembly,\n\nRecalling its resolution 74/1 of 1 December 2019,\n\n"
        + "1. Welcomes the report of the Special Committee and its A&B annex;\n\n2. Decides to remain seized of the matter.";

    private readonly string _folder;

    private TwoYears(string folder, IGraphStore store) => (_folder, Store) = (folder, store);

    public IGraphStore Store { get; }

    public static async Task<TwoYears> OpenAsync()
    {
        string folder = Directory.CreateTempSubdirectory("kg-years-").FullName;
        IGraphStore store = GraphStores.Open("sqlite:" + Path.Combine(folder, "graph.db"));
        await store.InitializeAsync();
        await SaveAsync(store, "74/1", "1 December 2019", "Recalling its resolution 73/1 of 2 December 2018,\n\n"
            + "1. Welcomes the report of the Special Committee;\n\n2. Urges all States to contribute to the fund;\n\n3. Decides to remain seized of the matter.");
        await SaveAsync(store, "75/1", "3 December 2020", "Recalling its resolution 74/1 of 1 December 2019,\n\n"
            + "1. Welcomes the report of the Special Committee and its annex;\n\n2. Decides to remain seized of the matter.");
        return new TwoYears(folder, store);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task SaveAsync(IGraphStore store, string number, string date, string paragraphs) => await store.SaveAsync(
        Extractor.Default.ExtractText(
            $"A_RES_{number.Replace('/', '_')}.txt",
            $"A/RES/{number}\n\nResolution adopted by the General Assembly on {date}\n\n{number}. Question of the fish\n\nThe General Assembly,\n\n{paragraphs}"),
        number);
}
