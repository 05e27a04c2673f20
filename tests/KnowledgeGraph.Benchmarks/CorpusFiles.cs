using KnowledgeGraph.Loading.Sources;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The files that benchmarks load: a folder named by <c>KG_BENCH_FILES</c> (any format that <c>kg load</c> reads), else the seed.</summary>
internal static class CorpusFiles
{
    /// <summary>The files, in the order in which they are loaded.</summary>
    public static IReadOnlyList<DocumentSource> Find() =>
        DocumentSources.Find([Environment.GetEnvironmentVariable("KG_BENCH_FILES") ?? CorpusTexts.Seed()], () => Stream.Null);
}
