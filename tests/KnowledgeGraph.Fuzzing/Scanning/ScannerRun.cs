using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Citations.Scanning;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Tests.Properties;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Fuzzing.Scanning;

/// <summary>Many millions of short texts through the scanner in one process; one in so many is read as a whole document too.</summary>
/// <param name="executions">How many texts.</param>
/// <param name="seed">The source of chance.</param>
/// <param name="folder">A folder of texts whose sentences are changed; null for the seed's.</param>
internal sealed class ScannerRun(long executions, int seed, string? folder)
{
    private const int WholeEvery = 50;
    private const int Told = 5_000_000;
    private const int MostBroken = 20;
    private const int MostSentences = 20_000;

    // A text of some hundred characters takes microseconds. What takes so long three times in a row is no accident of the machine.
    private static readonly long Slow = Stopwatch.Frequency / 50;

    private static readonly ProvisionKind[] Kinds = [ProvisionKind.Preambular, ProvisionKind.Operative, ProvisionKind.Footnote, ProvisionKind.Head];

    private static readonly KnownBody?[] Speakers = [Bodies.Find("General Assembly"), Bodies.Find("Security Council"), null];

    private readonly Random _random = new(seed);

    // Made anew from time to time, as for each document, with and without a symbol and a day.
    private CitationScanner _scanner = new(null, null);
    private int _broken;
    private long _found;

    /// <summary>Tries them.</summary>
    /// <returns>The exit code: 0 where everything held.</returns>
    public int Run(TextWriter says)
    {
        var mixer = new SentenceMixer(_random, Sentences());
        var watch = Stopwatch.StartNew();
        long done = 0;
        for (; done < executions && _broken < MostBroken; done++)
        {
            if (done % 64 == 0)
            {
                _scanner = _random.Next(3) switch
                {
                    0 => new CitationScanner(null, null),
                    1 => new CitationScanner("A/RES/74/174", new DateOnly(2019, 12, 18)),
                    _ => new CitationScanner("S/PRST/2001/31", null),
                };
            }

            string text = mixer.Next();
            var part = new Part("PP1", Kinds[_random.Next(Kinds.Length)], text, null) { Speaker = Speakers[_random.Next(Speakers.Length)] };
            part.Finish();
            string? broken = Scanned(part) ?? (done % WholeEvery == 0 ? Whole(text) : null);
            if (broken is not null)
            {
                _broken++;
                says.WriteLine($"{part.Kind} {JsonSerializer.Serialize(text)}: {broken}");
            }

            if ((done + 1) % Told == 0)
            {
                Tell(says, done + 1, watch);
            }
        }

        Tell(says, done, watch);
        return _broken == 0 ? 0 : 1;
    }

    private void Tell(TextWriter says, long done, Stopwatch watch)
    {
        double processor = Process.GetCurrentProcess().TotalProcessorTime.TotalMinutes;
        says.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{done / 1e6:0.0} million texts, {_found / 1e6:0.00} million citations, {_broken} broken; {watch.Elapsed.TotalMinutes:0.0} min, {processor:0.0} of a processor; seed {seed}"));
        says.Flush();
    }

    private string? Scanned(Part part)
    {
        try
        {
            long began = Stopwatch.GetTimestamp();
            List<CitationMatch> found = _scanner.Scan(part);
            bool isSlow = Stopwatch.GetTimestamp() - began > Slow;
            _found += found.Count;
            return ScannerPromises.Broken(part.Words, found, _scanner.Tokens) ?? (isSlow ? TooSlow(part) : null);
        }
#pragma warning disable CA1031 // Whatever comes out of the scanner is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e.ToString();
        }
    }

    private string? TooSlow(Part part)
    {
        for (int again = 0; again < 3; again++)
        {
            long began = Stopwatch.GetTimestamp();
            _scanner.Scan(part);
            if (Stopwatch.GetTimestamp() - began <= Slow)
            {
                return null;
            }
        }

        return "takes longer than texts of its length do";
    }

    private static string? Whole(string text)
    {
        try
        {
            return Invariants.Broken(Extractor.Default.ExtractText("a.txt", "The General Assembly,\n\nRecalling " + text)).FirstOrDefault();
        }
#pragma warning disable CA1031 // As above.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e.ToString();
        }
    }

    private string[] Sentences()
    {
        string[] files = folder is null ? [Path.Combine(AppContext.BaseDirectory, "Seed", "E_RES_2022_14.txt")]
            : [.. Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        _random.Shuffle(files);
        return [.. files.SelectMany(File.ReadLines).Where(l => l.Length is > 40 and < 300).Take(MostSentences)];
    }
}
