using System.Globalization;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>
/// After random histories of loads, replacements and removals a store is what its texts say. A few; <c>KG_HISTORIES</c> asks for another number,
/// <c>KG_HISTORY_SEED</c> for another first seed.
/// </summary>
public abstract class HistoryContract : StoreContract
{
    private const int Steps = 7;
    private const int Versions = 3;

    /// <summary>How many histories are gone through, where nobody asks for another number.</summary>
    protected abstract int Histories { get; }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    [Test]
    public async Task Histories_OfAnyKind_LeaveAStoreThatIsWhatItsTextsSay()
    {
        int first = Number("KG_HISTORY_SEED", 1), count = Number("KG_HISTORIES", Histories);
        int removals = 0;
        for (int seed = first; seed < first + count; seed++)
        {
            IGraphStore store = await OpenAnotherAsync();
            var random = new Random(seed);
            var texts = new MadeTexts(seed);
            List<string> log = [];
            for (int step = 0; step < Steps; step++)
            {
                if (random.Next(3) == 0)
                {
                    Removal removal = Removing(random, texts);
                    Removed removed = await store.RemoveAsync([removal]);
                    removals += removed.Texts.Count;
                    log.Add($"removes {removal}: {string.Join(", ", removed.Texts)}; {string.Join(", ", removed.Sources)}");
                }
                else
                {
                    IncomingDocument[] saved = Saving(random, texts);
                    await store.SaveAsync(saved);
                    log.Add($"saves {string.Join(", ", saved.Select(s => $"{s.Document.Source}: {MadeTexts.KeyOf(s.Document)}"))}");
                }
            }

            List<GraphDifference> found = [];
            await store.VerifyAsync(found.Add);
            Assert.That(found, Is.Empty, $"Seed {seed}: {string.Join('\n', log)}");
        }

        Assert.That(removals, Is.GreaterThan(0));
    }

    private static string File(Random random) => $"{random.Next(8)}.txt";

    private static IncomingDocument[] Saving(Random random, MadeTexts texts)
    {
        IncomingDocument Of(int which) => new(texts.Of(which, random.Next(Versions), File(random)), "made");

        // An older version of the program saves what it makes of a part by itself.
        return random.Next(10) == 0 ? [Of(MadeTexts.FormerPart)]
            : [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Of(random.Next(MadeTexts.FormerPart)))];
    }

    private static Removal Removing(Random random, MadeTexts texts)
    {
        Document text = texts.Of(random.Next(MadeTexts.Count), 0, "");
        return random.Next(2) == 0 ? Removal.OfSource(File(random))
            : Removal.OfText(text.Head.Id, text.Part, random.Next(2) == 0 ? text.Language : null);
    }
}
