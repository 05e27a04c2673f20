using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Properties;

/// <summary>What holds for any text: no exception, and a document that keeps its promises. Random texts are seeded, so a failure comes
/// again.</summary>
public sealed class AnyTextTests
{
    private const int MostPieces = 60;
    private const int MostMutations = 8;
    private const int LongestStretch = 400;

    private static readonly string SeedText = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seed", "E_RES_2022_14.txt"));

    [TestCase("", 1, 1500)]
    [TestCase("The General Assembly,\n\nRecalling ", 2, 1500)]
    [TestCase("The Security Council,\n\n1. Decides to extend ", 3, 500)]
    [TestCase("The General Assembly,\n\n1. Adopts the rules;\n\nAnnex\n\nRules\n\n1. ", 4, 500)]
    [TestCase("The General Assembly,\n\nRecalling the report,¹\n\n¹ ", 5, 500)]
    public void PiecesOfTheGrammar_InAnyOrder_MakeADocument(string opening, int seed, int times) =>
        Check(seed, times, random => opening + string.Concat(Enumerable.Range(0, random.Next(MostPieces)).Select(_ => Piece(random))));

    // Each of these broke the engine once.
    [TestCase("brief entitled“")]
    [TestCase("The General Assembly\n2.\n1. f\nThe Security Council\n\n")]
    [TestCase("The General Assembly\n1. s\nAnnex\nThe Security Council\n\nO")]
    [TestCase("The General Assembly\n1.A\nAnnex\nRules\nThe Security Council\n\n")]
    public void TextThatOnceBroke_MakesADocument(string text) => Assert.That(Everything(text), Is.Empty);

    [Test]
    public void AnyCharacters_MakeADocument() =>
        Check(6, 500, random =>
            string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x250 : 0x10000))));

    [Test]
    public void MutatedSeeds_MakeADocument() =>
        Check(7, 150, random => Enumerable.Range(0, 1 + random.Next(MostMutations)).Aggregate(SeedText, (text, _) => Mutate(text, random)));

    [Test]
    public void CutSeeds_MakeADocument() => Check(8, 50, random => SeedText[..random.Next(SeedText.Length)]);

    [Test]
    public void SameText_GivesTheSameDocument()
    {
        string first = Print(Extractor.Default.ExtractText("seed", SeedText));

        Parallel.For(0, 8, _ => Assert.That(Print(Extractor.Default.ExtractText("seed", SeedText)), Is.EqualTo(first)));
    }

    private static string Piece(Random random) => HostileText.Pieces[random.Next(HostileText.Pieces.Count)];

    // Cut a stretch out, double it, move it to another place, put a piece in.
    private static string Mutate(string text, Random random)
    {
        int start = random.Next(text.Length + 1);
        int end = Math.Min(text.Length, start + random.Next(LongestStretch));
        string rest = text.Remove(start, end - start);
        return random.Next(4) switch
        {
            0 => rest,
            1 => text.Insert(end, text[start..end]),
            2 => rest.Insert(random.Next(rest.Length + 1), text[start..end]),
            _ => text.Insert(start, Piece(random)),
        };
    }

    private static void Check(int seed, int times, Func<Random, string> make)
    {
        var random = new Random(seed);
        for (int i = 0; i < times; i++)
        {
            string text = make(random);
            if (Broken(text) is not null)
            {
                string small = Smallest(text);
                Assert.Fail($"Text {i + 1} of {times}, made smaller:\n{small}\n= {Escaped(small)}\n{Broken(small)}");
            }
        }
    }

    private static string? Broken(string text) => Everything(text).FirstOrDefault();

    private static string[] Everything(string text)
    {
        try
        {
            return [.. Invariants.Broken(Extractor.Default.ExtractText("any.txt", text))];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return [e.ToString()];
        }
    }

    // Takes stretches away, ever shorter ones, as long as what is left is broken too.
    private static string Smallest(string text)
    {
        for (int length = text.Length / 2; length > 0; length /= 2)
        {
            for (int at = 0; at + length <= text.Length;)
            {
                string less = text.Remove(at, length);
                (text, at) = Broken(less) is not null ? (less, at) : (text, at + length);
            }
        }

        return text;
    }

    private static string Escaped(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string Print(Document document) => string.Join('\n', [
        document.Head with { Subjects = [] },
        .. document.Provisions.Select(p => $"{p.Label} {p.Verb} {p.Text} {p.Parent} {string.Join(',', p.Marks)}"),
        .. document.Citations.Select(c =>
            $"{c.Source} {c.Span} {c.Status} {c.Target} {string.Join(',', c.Candidates)} {c.Pinpoint} {c.CitedDate} {c.Verb} {c.Relation}"),
        .. document.Statements.Select(s => $"{s.Subject.Id} {s.Relation} {s.Object.Body ?? s.Object.Instrument?.Id.Value} {s.Source}"),
        .. document.Diagnostics.Select(d => d.ToString()),
    ]);
}
