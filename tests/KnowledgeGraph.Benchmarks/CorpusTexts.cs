namespace KnowledgeGraph.Benchmarks;

/// <summary>The texts that benchmarks run over: a folder named by <c>KG_BENCH_TEXTS</c> (plain text), else the seed.</summary>
internal static class CorpusTexts
{
    /// <summary>File names and texts, sorted by name.</summary>
    public static (string Name, string Text)[] Read()
    {
        string? folder = Environment.GetEnvironmentVariable("KG_BENCH_TEXTS");
        string[] files = folder is not null && Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)]
            : [Seed()];
        return [.. files.Select(f => (Path.GetFileName(f), File.ReadAllText(f)))];
    }

    /// <summary>The seed.</summary>
    public static string Seed()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string seed = Path.Combine(at.FullName, "seeds", "E_RES_2022_14.txt");
            if (File.Exists(seed))
            {
                return seed;
            }
        }

        throw new FileNotFoundException("seeds/E_RES_2022_14.txt is not above the benchmarks' folder; set KG_BENCH_TEXTS to a folder of texts.");
    }
}
