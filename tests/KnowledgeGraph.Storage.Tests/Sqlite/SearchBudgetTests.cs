using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Sqlite;

/// <summary>
/// Searches of every hostile kind over texts of few words that stand very often: each is told what it will read before it is read, never less than
/// there is to read, and refused in a sentence where that is too much; whatever passes is answered.
/// </summary>
public sealed class SearchBudgetTests
{
    private const int Seed = 20261128;
    private const int Asked = 80;

    // FTS5 scores a row for each term by all places of all terms: what costs most.
    private const double ScoredPlace = 0.5;

    private static readonly string[] Vocabulary = ["the", "of", "and", "to", "in", "torture", "tribunal", "ocean", "ocelot", "rare"];
    private SqliteGraphStore store = null!;
    private string[][] rows = [];

    private sealed record Hostile(string Text, IReadOnlyList<(string[] Words, bool IsPrefix)> Terms);

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        var random = new Random(Seed);
        rows = [.. Enumerable.Range(0, 20).Select(i => Enumerable.Range(0, 4_000 + (200 * i))
            .Select(_ => Vocabulary[Math.Min(random.Next(Vocabulary.Length), random.Next(Vocabulary.Length))]).ToArray())];
        Text text = Text.Of("A/RES/1/1");
        for (int i = 0; i < rows.Length; i++)
        {
            text.Says($"OP{i + 1}", string.Join(' ', rows[i]));
        }

        store = new SqliteGraphStore(StoreFiles.NewPath());
        await store.InitializeAsync();
        await store.SaveAsync(text, "");
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await store.DisposeAsync();

    [Test, Category("Slow")]
    public async Task Search_OfTheHostileFamily_ReadsWhatWasToldOrIsRefused()
    {
        var random = new Random(Seed);
        int refused = 0;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        for (int i = 0; i < Asked; i++)
        {
            Hostile hostile = OfSomeKind(random);
            var query = new SearchQuery(hostile.Text, [SearchScope.Provisions], InstrumentFilter.None);
            SearchEstimate told = (await store.EstimateAsync([query], patience.Token))[0];
            Assert.That(told.Steps, Is.GreaterThanOrEqualTo(Least(hostile)), hostile.Text);
            if (told.IsTooBroad)
            {
                refused++;
                Assert.That(() => store.SearchAsync(query, new PageRequest(10), patience.Token), Throws.TypeOf<SearchTooBroadException>());
                Assert.That(() => store.GroupsAsync(new CountedHits(query), [[]], patience.Token), Throws.TypeOf<SearchTooBroadException>());
                continue;
            }

            Page<SearchHit> found = await store.SearchAsync(query, new PageRequest(10), patience.Token);
            Assert.That(found.TotalCount, Is.EqualTo(rows.Count(r => hostile.Terms.All(t => Holds(r, t)))), hostile.Text);
            Assert.That(found.TotalCount, Is.LessThanOrEqualTo(told.MostHits), hostile.Text);
        }

        Assert.That(refused, Is.InRange(Asked / 10, Asked * 9 / 10), "both halves of the family are tried");
    }

    [TestCase("the")]
    [TestCase("THE")]
    [TestCase("thé")]
    [TestCase("th\u1E1B")]
    [TestCase("the\u0301")]
    [TestCase("\u2C69e")]
    public async Task Estimate_OfAWordWrittenOtherwise_IsNotThatOfAWordThatStandsNowhere(string word) => Assert.That(
        (await store.EstimateAsync([new SearchQuery(word, [SearchScope.Provisions], InstrumentFilter.None)]))[0].MostHits, Is.EqualTo(rows.Length));

    [Test]
    public void Refusal_IsASentenceThatSaysHowMuchAndWhatToDo()
    {
        string text = string.Join(' ', Enumerable.Repeat("t*", 64));
        Assert.That(
            () => store.SearchAsync(new SearchQuery(text, [], InstrumentFilter.None), new PageRequest(1)),
            Throws.TypeOf<SearchTooBroadException>().With.Message.Match(
                @"^This search would take about \d+ million steps; 60 million are taken at the most\. Ask for fewer words, .*\.$"));
    }

    [Test]
    public async Task Filter_OfWords_IsCountedToo()
    {
        await using var titled = new SqliteGraphStore(StoreFiles.NewPath());
        await titled.InitializeAsync();
        await titled.SaveAsync(Text.Of("A/RES/1/1").Titled(string.Join(' ', Enumerable.Repeat("the", 60_000))), "");
        var filter = new InstrumentFilter { Text = string.Join(' ', Enumerable.Repeat("the", 64)) };
        Assert.Multiple(() =>
        {
            Assert.That(
                () => titled.ListAsync(filter, InstrumentOrder.DateDesc, new PageRequest(1)), Throws.TypeOf<SearchTooBroadException>());
            Assert.That(
                () => titled.SearchAsync(new SearchQuery("rare", [], filter), new PageRequest(1)), Throws.TypeOf<SearchTooBroadException>());
        });
    }

    // A phrase, words, prefixes or all of it; of one word or of several; of one to two hundred.
    private static Hostile OfSomeKind(Random random)
    {
        List<(string[] Words, bool IsPrefix)> terms = [];
        string[] few = [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)])];
        int kind = random.Next(4);
        for (int left = random.Next(2) == 0 ? random.Next(1, 8) : random.Next(40, 200); left > 0;)
        {
            string word = few[random.Next(few.Length)];
            int length = kind is 0 or 3 ? Math.Min(left, 1 + random.Next(64)) : 1;
            bool isPrefix = kind == 1 || (kind == 3 && length == 1 && random.Next(2) == 0);
            terms.Add((isPrefix ? [word[..(1 + random.Next(word.Length))]]
                : [.. Enumerable.Range(0, length).Select(_ => few[random.Next(few.Length)])], isPrefix));
            left -= length;
        }

        string text = string.Join(' ', terms.Select(t => t.IsPrefix ? t.Words[0] + "*" : t.Words.Length == 1 ? t.Words[0] : $"\"{string.Join(' ', t.Words)}\""));
        // What is in nearly every text is not looked for beside other words.
        (string[] Words, bool IsPrefix)[] asked = [.. FirstWords(terms)];
        (string[] Words, bool IsPrefix)[] telling =
            [.. asked.Where(t => t.IsPrefix || t.Words.Length > 1 || !WordForms.IsCommon(t.Words[0]))];
        return new Hostile(text, telling.Length == 0 ? asked : telling);
    }

    private static IEnumerable<(string[] Words, bool IsPrefix)> FirstWords(List<(string[] Words, bool IsPrefix)> terms)
    {
        int left = SearchEstimate.MostWords;
        foreach ((string[] words, bool isPrefix) in terms)
        {
            if (left > 0)
            {
                yield return (words[..Math.Min(left, words.Length)], isPrefix);
            }

            left -= words.Length;
        }
    }

    // Every place of every word asked for is read; where nothing is rarer than anything else, every row is scored for every term.
    private double Least(Hostile hostile)
    {
        double places = hostile.Terms.Sum(t => t.Words.Sum(w => (double)rows.Sum(r => r.Count(x => Fits(x, w, t.IsPrefix)))));
        double scored = rows.Where(r => hostile.Terms.All(t => Holds(r, t)))
            .Sum(r => hostile.Terms.Count * hostile.Terms.Sum(t => (double)Hits(r, t)) * ScoredPlace);
        return places + (scored / 2);
    }

    private static bool Fits(string word, string wanted, bool isPrefix) =>
        isPrefix ? word.StartsWith(wanted, StringComparison.Ordinal) : word == wanted;

    private static bool Holds(string[] row, (string[] Words, bool IsPrefix) term) => Hits(row, term) > 0;

    private static int Hits(string[] row, (string[] Words, bool IsPrefix) term)
    {
        int hits = 0;
        for (int first = 0; first + term.Words.Length <= row.Length; first++)
        {
            int k = 0;
            while (k < term.Words.Length && Fits(row[first + k], term.Words[k], term.IsPrefix))
            {
                k++;
            }

            hits += k == term.Words.Length ? 1 : 0;
        }

        return hits;
    }
}
