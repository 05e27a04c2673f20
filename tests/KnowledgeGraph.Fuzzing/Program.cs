using System.Globalization;
using KnowledgeGraph.Fuzzing.Scanning;
using KnowledgeGraph.Fuzzing.Targets;

namespace KnowledgeGraph.Fuzzing;

/// <summary>
/// <c>afl TARGET</c> is what afl-fuzz runs; <c>seeds TARGET FOLDER</c> and <c>words TARGET FILE</c> write what it begins with;
/// <c>once TARGET FILE…</c> gives inputs to a target again; <c>scan MILLIONS [SEED [FOLDER]]</c> tries the scanner in this process.
/// </summary>
internal static class Program
{
    private const string Usage = """
        afl TARGET | seeds TARGET FOLDER | words TARGET FILE | once TARGET FILE... | scan MILLIONS [SEED [FOLDER]]
        """;

    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["afl", var name] when FuzzTarget.Find(name) is { } target:
                SharpFuzz.Fuzzer.OutOfProcess.Run(target.Run);
                return 0;
            case ["seeds", var name, var folder] when FuzzTarget.Find(name) is { } target:
                SeedInputs.Write(target, folder);
                return 0;
            case ["words", var name, var file] when FuzzTarget.Find(name) is { } target:
                SeedInputs.WriteWords(target, file);
                return 0;
            case ["once", var name, .. var files] when FuzzTarget.Find(name) is { } target:
                return Again(target, files);
            case ["scan", var millions, .. var rest] when double.TryParse(millions, CultureInfo.InvariantCulture, out double count):
                int seed = rest is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 1;
                return new ScannerRun((long)(count * 1_000_000), seed, rest is [_, var texts] ? texts : null).Run(Console.Out);
            default:
                Console.Error.WriteLine(Usage);
                Console.Error.WriteLine($"Targets: {string.Join(", ", FuzzTarget.All.Select(t => t.Name))}");
                return 2;
        }
    }

    private static int Again(FuzzTarget target, string[] files)
    {
        int broken = 0;
        foreach (string file in files)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            try
            {
                target.Run(new MemoryStream(File.ReadAllBytes(file)));
                Console.WriteLine($"{file}: held, {watch.ElapsedMilliseconds} ms");
            }
#pragma warning disable CA1031 // Whatever comes out of a target is what is looked for.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Console.WriteLine($"{file}: {e}");
                broken++;
            }
        }

        return broken == 0 ? 0 : 1;
    }
}
