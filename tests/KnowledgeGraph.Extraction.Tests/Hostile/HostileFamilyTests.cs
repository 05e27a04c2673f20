using System.Globalization;
using KnowledgeGraph.Loading.Apart;

namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>
/// All hostile kinds, and official files damaged in every way, read as the program reads them: none crashes it, none costs more than it may.
/// The whole takes minutes and runs by hand, with the table that it prints:
/// <c>dotnet test tests/KnowledgeGraph.Extraction.Tests -c Release --filter TestCategory=Hostile --logger "console;verbosity=detailed"</c>. <c>KG_HOSTILE_SIZE</c> is the size of the
/// kinds (200,000 bytes), <c>KG_FUZZ_CASES</c> how many damaged files (1,600), <c>KG_FUZZ_SEED</c> chooses them (1).
/// </summary>
public sealed class HostileFamilyTests
{
    private const int LargestFile = 400 * 1024;
    private static readonly string[] Formats = ["xml", "docx", "pdf", "txt"];

    private static int Number(string variable, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : standard;

    [Test, Explicit, Category("Hostile")]
    public void Kinds_AreReadOrRefusedWithinTheirBudget()
    {
        int size = Number("KG_HOSTILE_SIZE", 200_000);
        Check(HostileFile.All.Select(k => (k.Name.Split(':')[0], k.Name, k.Make(size))));
    }

    [Test, Explicit, Category("Hostile")]
    public void DamagedFiles_AreReadOrRefusedWithinTheirBudget() => Check(Damaged(Number("KG_FUZZ_CASES", 1600), Number("KG_FUZZ_SEED", 1)));

    [Test, Category("Slow")]
    public void DamagedFiles_OfASample_AreReadOrRefusedWithinTheirBudget() => Check(Damaged(40, Number("KG_FUZZ_SEED", 1)));

    private static IEnumerable<(string Format, string Name, byte[] File)> Damaged(int count, int seed)
    {
        string corpus = Requirement.Shared("corpus");
        var random = new Random(seed);
        var mutation = new BlockMutation(random);
        string[][] files = [.. Formats.Select(f => Directory.GetFiles(corpus, $"*.{f}", SearchOption.AllDirectories)
            .Where(p => new FileInfo(p).Length is > 0 and <= LargestFile).Order(StringComparer.Ordinal).ToArray())];
        for (int i = 0; i < count; i++)
        {
            int format = i % Formats.Length, way = i / Formats.Length % BlockMutation.Ways.Length;
            string file = files[format][random.Next(files[format].Length)], other = files[format][random.Next(files[format].Length)];
            yield return (Formats[format], $"{BlockMutation.Ways[way]}: {Path.GetFileName(file)} ({i})", mutation.Of(way, File.ReadAllBytes(file), File.ReadAllBytes(other)));
        }
    }

    private static void Check(IEnumerable<(string Format, string Name, byte[] File)> files)
    {
        using var processes = new ReaderProcesses(ReadApartTests.Program(), 1, TimeProvider.System);
        var costs = new List<(string Format, string Name, int Length, ReadingCost Cost)>();
        foreach ((string format, string name, byte[] file) in files)
        {
            costs.Add((format, name, file.Length, ReadingCost.Of(file, processes)));
        }

        TestContext.Out.WriteLine("| format | files | read | refused | crashed | over budget | longest | most memory |\n|---|---|---|---|---|---|---|---|");
        foreach (var of in costs.GroupBy(c => c.Format))
        {
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {of.Key} | {of.Count()} | {Count(of, "read")} | {Count(of, "refused")} | {Count(of, "crashed")} | {of.Count(c => c.Cost.IsOver(c.Length))} | {of.Max(c => c.Cost.Time.TotalSeconds):0.00} s | {of.Max(c => c.Cost.Memory) >> 20} MiB |"));
        }

        Assert.That(costs.Where(c => c.Cost.Outcome == "crashed" || c.Cost.IsOver(c.Length)).Select(c => $"{c.Name}: {c.Cost}"), Is.Empty);
    }

    private static int Count(IEnumerable<(string Format, string Name, int Length, ReadingCost Cost)> costs, string outcome) =>
        costs.Count(c => c.Cost.Outcome == outcome);
}
