using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using KnowledgeGraph.Loading;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Files into a fresh SQLite store, search index included, on all cores: <c>kg load</c> without the program's start.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class LoadBenchmarks
{
    /// <summary>The whole folder, from opening the first file to the end of the last transaction.</summary>
    [Benchmark]
    public async Task<int> Load()
    {
        (TemporaryStore store, LoadSummary summary) = await TemporaryStore.LoadAsync();
        await store.DisposeAsync();
        return summary.Added;
    }
}
